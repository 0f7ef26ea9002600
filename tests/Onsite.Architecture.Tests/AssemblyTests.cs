using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Onsite.Architecture.Tests;

/// <summary>What the compiled libraries use, whichever way they came by it.</summary>
public sealed class AssemblyTests
{
    private static readonly string[] Web = ["Microsoft.AspNetCore", "Microsoft.Extensions"];
    private static readonly string[] Storage = ["Dapper", "Microsoft.Data", "System.Data", "SQLitePCLRaw", "Npgsql"];

    // An interface alone, without a protocol or a network: docs/adr/0013-a-language-model-may-only-point.md.
    private const string LanguageModel = "Microsoft.Extensions.AI.Abstractions";

    // To attack a running service is the work of Checking.
    private static readonly string[] Network = ["System.Net"];

    public static TheoryData<string> Libraries => [.. House.Projects.Keys.Where(p => p == House.Documents || House.Engines.Contains(p))];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Engine_UsesNeitherWebNorStorageNorNetwork(string library)
    {
        string[] banned = [.. Web, .. Storage, .. library == "Onsite.Checking" ? [] : Network];

        References(library).Where(r => banned.Any(b => r == b || r.StartsWith(b + ".", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Engine_UsesNoneOfOursButDocuments(string library) => References(library).Where(r => r.StartsWith("Onsite.", StringComparison.Ordinal) && r != House.Documents).ShouldBeEmpty();

    [Fact]
    public void Practice_UsesNeitherWebNorStorage() => References("Onsite.Practice").Where(r => r != LanguageModel && Web.Concat(Storage).Any(b => r == b || r.StartsWith(b + ".", StringComparison.Ordinal))).ShouldBeEmpty();

    [Fact]
    public void References_OfALibraryThatUsesThem_AreSeen()
    {
        References("Onsite.Storage").ShouldContain("Dapper");
        References("Onsite.Server").ShouldContain(r => r.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal));
    }

    private static List<string> References(string library)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, library + ".dll"));
        using var assembly = new PEReader(file);
        var metadata = assembly.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(r => metadata.GetString(metadata.GetAssemblyReference(r).Name))];
    }
}
