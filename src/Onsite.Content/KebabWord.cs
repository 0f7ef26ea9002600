using System.Text;

namespace Onsite.Content;

/// <summary>The words that content files, addresses and the API have for enum values: <c>PhoneScreen</c> is <c>phone-screen</c>.</summary>
public static class KebabWord
{
    /// <summary>The word of a value.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Words<TEnum>.ByValue[value];

    /// <summary>All words, in the order of the values.</summary>
    public static IReadOnlyList<string> All<TEnum>()
        where TEnum : struct, Enum => Words<TEnum>.InOrder;

    /// <summary>Finds the value of a word.</summary>
    /// <returns>Whether there is one.</returns>
    public static bool TryParse<TEnum>(string? word, out TEnum value)
        where TEnum : struct, Enum
    {
        value = default;
        return word is not null && Words<TEnum>.ByWord.TryGetValue(word, out value);
    }

    /// <summary>The value of a word that a reader has already found to be one of <see cref="All"/>.</summary>
    internal static TEnum Parse<TEnum>(string word)
        where TEnum : struct, Enum => Words<TEnum>.ByWord[word];

    private static string FromName(string name)
    {
        var word = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && word.Length > 0)
            {
                word.Append('-');
            }

            word.Append(char.ToLowerInvariant(c));
        }

        return word.ToString();
    }

    private static class Words<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly Dictionary<TEnum, string> ByValue = Enum.GetValues<TEnum>().ToDictionary(v => v, v => FromName(v.ToString()));
        public static readonly Dictionary<string, TEnum> ByWord = ByValue.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);
        public static readonly IReadOnlyList<string> InOrder = [.. Enum.GetValues<TEnum>().Select(v => ByValue[v])];
    }
}
