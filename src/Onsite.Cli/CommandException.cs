namespace Onsite.Cli;

/// <summary>A command cannot go on. The message is one sentence, or two with the way out; no stack trace is shown.</summary>
internal sealed class CommandException : Exception
{
    public CommandException(int exitCode, string message)
        : base(message) => ExitCode = exitCode;

    /// <summary>The exit status of the program.</summary>
    public int ExitCode { get; }
}
