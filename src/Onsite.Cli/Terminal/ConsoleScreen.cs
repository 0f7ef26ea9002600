using Spectre.Console;

namespace Onsite.Cli.Terminal;

/// <summary>Where a command reads and writes. Colours and boxes appear where a person is looking; into a pipe go plain lines.</summary>
/// <param name="In">What is typed or piped in.</param>
/// <param name="Out">Results.</param>
/// <param name="Error">What went wrong, and progress.</param>
/// <param name="IsInputTyped">Whether a person types the input.</param>
/// <param name="Console">Results with colours.</param>
internal sealed record ConsoleScreen(TextReader In, TextWriter Out, TextWriter Error, bool IsInputTyped, IAnsiConsole Console)
{
    /// <summary>Wide enough that no line of ours is broken: who reads a pipe breaks lines itself.</summary>
    private const int PlainWidth = 4096;

    /// <summary>The streams of this process.</summary>
    public static ConsoleScreen OfProcess()
    {
        var plain = Plain(System.Console.In, System.Console.Out, System.Console.Error) with { IsInputTyped = !System.Console.IsInputRedirected };
        return System.Console.IsOutputRedirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            ? plain
            : plain with { Console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(System.Console.Out) }) };
    }

    /// <summary>Plain streams, as in a pipe.</summary>
    public static ConsoleScreen Plain(TextReader input, TextWriter output, TextWriter error) => new(input, output, error, IsInputTyped: false, PlainConsole(output));

    private static IAnsiConsole PlainConsole(TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),

            // Otherwise the terminal that a build server claims to have brings the colours back.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = PlainWidth;
        return console;
    }
}
