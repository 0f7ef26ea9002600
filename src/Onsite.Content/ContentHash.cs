using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Onsite.Documents;

namespace Onsite.Content;

/// <summary>Names a state of content by what it says. Line ends do not count, so that every checkout has the same revision.</summary>
internal static class ContentHash
{
    /// <summary>SHA-256 of a file's text, in lower-case hexadecimal.</summary>
    public static string Of(SourceText source) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source.Text)));

    /// <summary>SHA-256 over names and texts of files, in the order of their names, in lower-case hexadecimal.</summary>
    public static string Of(IEnumerable<SourceText> sources)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var source in sources.OrderBy(s => s.File, StringComparer.Ordinal))
        {
            Append(hash, source.File);
            Append(hash, source.Text);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The length goes first, so that no text can be taken for the end of one and the beginning of another.</summary>
    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
