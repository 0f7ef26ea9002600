using Onsite.Cli.Terminal;
using Onsite.Documents;
using Onsite.Evaluation.Delivery;
using Onsite.Practice.Attempts;

namespace Onsite.Cli.Commands;

/// <summary>Reads the answer that a command is given: a text, or a transcript with times.</summary>
internal static class AnswerFile
{
    /// <summary>Reads a written answer from a file, or from standard input where it is '-'.</summary>
    public static async Task<string> ReadTextAsync(string file, ConsoleScreen screen, CancellationToken cancellation)
    {
        if (file != "-")
        {
            RequireFile(file);
        }

        // No character of UTF-8 is longer than four bytes, so what is larger need not be read to be known as too long.
        if (file != "-" && new FileInfo(file).Length > 4L * Attempt.MaximumLength)
        {
            throw TooLong(file);
        }

        var answer = file == "-" ? await screen.In.ReadToEndAsync(cancellation) : await File.ReadAllTextAsync(file, cancellation);
        return answer.Length <= Attempt.MaximumLength ? answer : throw TooLong(file);
    }

    /// <summary>Reads a transcript; where it cannot be used, the message lists every problem.</summary>
    public static async Task<Transcript> ReadTranscriptAsync(string file, ConsoleScreen screen, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticList();
        SourceText? source;
        if (file == "-")
        {
            source = SourceText.FromText(await screen.In.ReadToEndAsync(cancellation), "standard input", diagnostics);
        }
        else
        {
            RequireFile(file);
            source = SourceText.ReadFile(file, file, diagnostics);
        }

        var transcript = source is null ? null : TranscriptReader.Read(source, diagnostics);
        if (transcript is not null && !diagnostics.HasErrors)
        {
            return transcript;
        }

        throw new CommandException(ExitCodes.Problems, $"The transcript cannot be used.\n{string.Join('\n', diagnostics.Sorted())}");
    }

    private static void RequireFile(string file)
    {
        if (!File.Exists(file))
        {
            throw new CommandException(ExitCodes.Usage, $"There is no file '{file}'. Use '-' to read from standard input.");
        }
    }

    private static CommandException TooLong(string file) =>
        new(ExitCodes.Usage, $"{(file == "-" ? "What was piped in" : $"'{file}'")} is longer than an answer can be: at most {Attempt.MaximumLength:N0} characters are judged.");
}
