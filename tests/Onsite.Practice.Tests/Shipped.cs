using Onsite.Content;

namespace Onsite.Practice.Tests;

/// <summary>The content that ships.</summary>
internal static class Shipped
{
    private static readonly Lazy<Catalogue> Read = new(() => CatalogueReader.Read(Path.Combine(FindRoot(), "content")).Catalogue);

    public static Catalogue Catalogue => Read.Value;

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
