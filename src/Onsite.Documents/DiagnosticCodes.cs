namespace Onsite.Documents;

/// <summary>The codes that every document reader shares. Readers add codes of their own for what only they know.</summary>
public static class DiagnosticCodes
{
    /// <summary>The file cannot be read: missing, not permitted, or a device.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>The file is larger than <see cref="SourceText.MaximumBytes"/>.</summary>
    public const string TooLarge = "too-large";

    /// <summary>The bytes are not UTF-8.</summary>
    public const string NotUtf8 = "not-utf8";

    /// <summary>A NUL, another control character or half a surrogate pair stands in the text.</summary>
    public const string BadCharacter = "bad-character";

    /// <summary>The YAML cannot be parsed.</summary>
    public const string Syntax = "yaml-syntax";

    /// <summary>Anchors, aliases, tags and second documents are not part of our YAML.</summary>
    public const string NotPlainYaml = "not-plain-yaml";

    /// <summary>Lists and maps are nested deeper than any document of ours needs.</summary>
    public const string TooDeep = "too-deep";

    /// <summary>The document holds nothing.</summary>
    public const string Empty = "empty-document";

    /// <summary>A map has the same key twice.</summary>
    public const string DuplicateKey = "duplicate-key";

    /// <summary>A required field is missing.</summary>
    public const string MissingField = "missing-field";

    /// <summary>A field that nobody reads; often a misspelling.</summary>
    public const string UnknownField = "unknown-field";

    /// <summary>A value has another shape than the field asks for.</summary>
    public const string WrongType = "wrong-type";

    /// <summary>A value is outside the field's range or list of words.</summary>
    public const string OutOfRange = "out-of-range";
}
