using Onsite.Content;

namespace Onsite.Practice.Tests;

/// <summary>The content that ships.</summary>
internal static class Shipped
{
    private static readonly Lazy<Catalogue> Read = new(() => CatalogueReader.Read(Path.Combine(RepositoryRoot.Path, "content")).Catalogue);

    public static Catalogue Catalogue => Read.Value;
}
