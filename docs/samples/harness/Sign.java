// Runs a sample's sign over a folder of vectors: java Sign CLASS FOLDER.
import java.nio.file.Files;
import java.nio.file.Path;

class Sign {
    public static void main(String[] args) throws Exception {
        var sign = Class.forName(args[0]).getDeclaredMethod("sign", byte[].class, String.class, String.class);
        try (var bodies = Files.newDirectoryStream(Path.of(args[1]), "*.body")) {
            for (var body : bodies) {
                var name = body.getFileName().toString().replace(".body", "");
                var key = Files.readString(body.resolveSibling(name + ".key"));
                var salt = Files.readString(body.resolveSibling(name + ".salt"));
                System.out.println(name + " " + sign.invoke(null, Files.readAllBytes(body), key, salt));
            }
        }
    }
}
