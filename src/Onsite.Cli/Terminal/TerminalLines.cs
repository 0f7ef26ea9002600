using System.Globalization;
using Spectre.Console;

namespace Onsite.Cli.Terminal;

/// <summary>
/// Writes lines with styles. What is put into a line stands in it as it is: brackets are no styles, <c>:words:</c> are no pictures, and control characters, which could drive the terminal, are shown as U+FFFD.
/// </summary>
internal static class TerminalLines
{
    /// <summary>Writes a line; its own text is in Spectre's markup, its holes are not.</summary>
    public static void Line(this IAnsiConsole console, FormattableString line) => console.MarkupLine(line.ToString(Verbatim.Provider));

    private sealed class Verbatim : IFormatProvider, ICustomFormatter
    {
        public static Verbatim Provider { get; } = new();

        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

        public string Format(string? format, object? arg, IFormatProvider? formatProvider)
        {
            var text = arg is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : arg?.ToString() ?? string.Empty;
            var visible = string.Concat(text.Select(c => char.IsControl(c) && c is not '\t' and not '\n' ? '\ufffd' : c));

            // A colon with a style of its own, though it changes nothing, is not the beginning of a picture's name.
            return Markup.Escape(visible).Replace(":", "[default]:[/]", StringComparison.Ordinal);
        }
    }
}
