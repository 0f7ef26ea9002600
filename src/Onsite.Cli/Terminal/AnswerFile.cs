using Onsite.Practice.Attempts;

namespace Onsite.Cli.Terminal;

/// <summary>Reads an answer from a file or from standard input.</summary>
internal static class AnswerFile
{
    /// <summary>The text of an answer; '-' is standard input.</summary>
    /// <exception cref="CommandException">There is no such file, or it is longer than an answer can be.</exception>
    public static async Task<string> ReadAsync(string file, ConsoleScreen screen, CancellationToken cancellation)
    {
        if (file != "-" && !File.Exists(file))
        {
            throw new CommandException(ExitCodes.Usage, $"There is no file '{file}'. Use '-' to read from standard input.");
        }

        // No character of UTF-8 is longer than four bytes, so what is larger need not be read to be known as too long.
        if (file != "-" && new FileInfo(file).Length > 4L * Attempt.MaximumLength)
        {
            throw TooLong(file);
        }

        var answer = file == "-" ? await screen.In.ReadToEndAsync(cancellation) : await File.ReadAllTextAsync(file, cancellation);
        return answer.Length <= Attempt.MaximumLength ? answer : throw TooLong(file);
    }

    private static CommandException TooLong(string file) =>
        new(ExitCodes.Usage, $"{(file == "-" ? "What was piped in" : $"'{file}'")} is longer than an answer can be: at most {Attempt.MaximumLength:N0} characters are judged.");
}
