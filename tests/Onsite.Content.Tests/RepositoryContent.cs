namespace Onsite.Content.Tests;

/// <summary>The content that ships.</summary>
public static class RepositoryContent
{
    public static string Root { get; } = Path.Combine(RepositoryRoot.Path, "content");
}
