namespace Onsite.Documents;

/// <summary>Which characters a document may hold.</summary>
public static class TextCharacters
{
    /// <summary>The index of the first character that no document may hold, or -1: a control character other than tab and line feed, or half a surrogate pair.</summary>
    public static int FirstForbidden(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < ' ' ? c is not ('\t' or '\n') : c is '\u007f' or '\ufffe' or '\uffff')
            {
                return i;
            }

            if (char.IsSurrogate(c))
            {
                if (!char.IsHighSurrogate(c) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                {
                    return i;
                }

                i++;
            }
        }

        return -1;
    }
}
