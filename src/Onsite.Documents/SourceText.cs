using System.Text;

namespace Onsite.Documents;

/// <summary>The text of a file that has been found to be fit for reading: small enough, UTF-8, without control characters.</summary>
/// <param name="File">The file's path as it is to stand in diagnostics.</param>
/// <param name="Text">The text, without a byte order mark, with <c>\n</c> as the only line end.</param>
public sealed record SourceText(string File, string Text)
{
    /// <summary>The largest file that is read: 1 MiB. The longest document of ours has less than a tenth of it.</summary>
    public const int MaximumBytes = 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file from disk.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="displayName">The path to use in diagnostics.</param>
    /// <param name="diagnostics">Receives what is wrong.</param>
    /// <returns>The text, or null when the file is not fit for reading.</returns>
    public static SourceText? ReadFile(string path, string displayName, DiagnosticList diagnostics)
    {
        var at = new SourceLocation(displayName);
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            if (stream.Length > MaximumBytes)
            {
                ReportSize(stream.Length, at, diagnostics);
                return null;
            }

            var bytes = new byte[(int)stream.Length];
            var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return FromBytes(bytes.AsSpan(0, read), displayName, diagnostics);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            diagnostics.Error(DiagnosticCodes.Unreadable, at, "The file cannot be read.", "Check that it exists, is a plain file and may be read.");
            return null;
        }
    }

    /// <summary>Decodes and checks bytes.</summary>
    /// <returns>The text, or null when the bytes are not fit for reading.</returns>
    public static SourceText? FromBytes(ReadOnlySpan<byte> bytes, string displayName, DiagnosticList diagnostics)
    {
        var at = new SourceLocation(displayName);
        if (bytes.Length > MaximumBytes)
        {
            ReportSize(bytes.Length, at, diagnostics);
            return null;
        }

        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            var line = CountLines(bytes[..Math.Clamp(e.Index, 0, bytes.Length)]);
            diagnostics.Error(DiagnosticCodes.NotUtf8, at with { Line = line, Column = 1 }, "The file is not UTF-8 text.", "Save it as UTF-8.");
            return null;
        }

        return FromText(text, displayName, diagnostics);
    }

    /// <summary>Checks text that is already decoded.</summary>
    /// <returns>The text, or null when it holds characters that no document of ours may hold.</returns>
    public static SourceText? FromText(string text, string displayName, DiagnosticList diagnostics)
    {
        if (text.Length > MaximumBytes)
        {
            ReportSize(text.Length, new SourceLocation(displayName), diagnostics);
            return null;
        }

        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var index = TextCharacters.FirstForbidden(text);
        if (index < 0)
        {
            return new SourceText(displayName, text);
        }

        var line = 1 + text.AsSpan(0, index).Count('\n');
        var column = index - text.LastIndexOf('\n', Math.Max(0, index - 1));
        diagnostics.Error(
            DiagnosticCodes.BadCharacter,
            new SourceLocation(displayName, line, Math.Max(1, column)),
            $"The character U+{(int)text[index]:X4} may not stand here.",
            "Delete it; it is probably left over from another program.");
        return null;
    }

    private static void ReportSize(long bytes, SourceLocation at, DiagnosticList diagnostics) => diagnostics.Error(
        DiagnosticCodes.TooLarge,
        at,
        $"The file has {bytes:N0} bytes; at most {MaximumBytes:N0} are read.",
        "Split it, or check that it is the file you meant.");

    private static int CountLines(ReadOnlySpan<byte> bytes) => 1 + bytes.Count((byte)'\n');
}
