namespace Onsite.Cli;

/// <summary>What the program's exit status means. The help of the root command lists them.</summary>
internal static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Success = 0;

    /// <summary>Done, and what was checked has problems.</summary>
    public const int Problems = 1;

    /// <summary>The command was used wrongly, or names something that does not exist.</summary>
    public const int Usage = 2;

    /// <summary>It could not be done: a file, a folder, a port, the store.</summary>
    public const int Failure = 3;

    /// <summary>Ended by Ctrl-C.</summary>
    public const int Canceled = 130;
}
