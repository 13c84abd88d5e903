<?php
// Runs a sample's `sign` over a folder of vectors: sign.php SAMPLE FOLDER. The function is taken from the sample's own text.
preg_match('/^function sign\(.*?^}$/ms', file_get_contents($argv[1]), $found);
eval($found[0]);
foreach (glob("$argv[2]/*.body") as $body) {
    $case = substr($body, 0, -strlen('.body'));
    $signature = sign(file_get_contents($body), file_get_contents("$case.key"), file_get_contents("$case.salt"));
    echo basename($case), " $signature\n";
}
