namespace Onsite.Content.Tests;

/// <summary>The content that ships.</summary>
public static class RepositoryContent
{
    public static string Root { get; } = Path.Combine(FindRoot(), "content");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Onsite.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}
