namespace Onsite.Documents;

/// <summary>How much a <see cref="Diagnostic"/> matters.</summary>
public enum Severity
{
    /// <summary>The document is usable, but something about it deserves a look.</summary>
    Warning,

    /// <summary>The document cannot be used as it is.</summary>
    Error,
}
