namespace Onsite.Practice;

/// <summary>Makes identities. Given from outside, so that tests can foretell them.</summary>
public interface IIdentifierSource
{
    /// <summary>A new identity that sorts behind those made at earlier times.</summary>
    string Next(DateTimeOffset now);
}

/// <summary>Identities of RFC 9562, version 7: the time in milliseconds, then random bits.</summary>
public sealed class Version7Identifiers : IIdentifierSource
{
    /// <inheritdoc />
    public string Next(DateTimeOffset now) => Guid.CreateVersion7(now).ToString("N");
}
