// Runs a sample's Sign over a folder of vectors: Sign.exe PROGRAM FOLDER.
using System;
using System.IO;
using System.Reflection;
using System.Text;

static class SignVectors
{
    static void Main(string[] args)
    {
        var sample = Assembly.LoadFrom(args[0]).EntryPoint.DeclaringType;
        var sign = sample.GetMethod("Sign", BindingFlags.NonPublic | BindingFlags.Static);
        foreach (var body in Directory.GetFiles(args[1], "*.body"))
        {
            var key = Encoding.UTF8.GetString(File.ReadAllBytes(Path.ChangeExtension(body, ".key")));
            var salt = Encoding.UTF8.GetString(File.ReadAllBytes(Path.ChangeExtension(body, ".salt")));
            var signature = sign.Invoke(null, new object[] { File.ReadAllBytes(body), key, salt });
            Console.WriteLine($"{Path.GetFileNameWithoutExtension(body)} {signature}");
        }
    }
}
