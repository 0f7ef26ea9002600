using Onsite.Cli.Terminal;

namespace Onsite.Docs.Tests.Reading;

/// <summary>Terminals for commands.</summary>
internal static class Screens
{
    /// <summary>One that nobody sees.</summary>
    public static ConsoleScreen Silent() => To(new StringWriter());

    /// <summary>One that writes results to <paramref name="output"/>.</summary>
    public static ConsoleScreen To(TextWriter output) => ConsoleScreen.Plain(TextReader.Null, output, TextWriter.Null);
}
