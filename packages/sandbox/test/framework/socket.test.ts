// Sends every recorded request as raw bytes over a socket.
import { testFramework } from "./framework-suite.ts";
import { openSocket } from "./send-requests.ts";

testFramework("a socket", openSocket);
