// Runs a sample and ends at once: Run.exe PROGRAM. By itself, Mono 6.8 may wait for its threads long after the call is over.
using System;
using System.Reflection;

static class RunSample
{
    static void Main(string[] args)
    {
        Environment.Exit((int)Assembly.LoadFrom(args[0]).EntryPoint.Invoke(null, null));
    }
}
