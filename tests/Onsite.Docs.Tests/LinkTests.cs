using Onsite.Docs.Tests.Reading;

namespace Onsite.Docs.Tests;

public sealed class LinkTests
{
    [Fact]
    public void Addresses_OfFilesHere_LeadSomewhere()
    {
        var dead = Repository.MarkdownFiles.SelectMany(path => MarkdownPage.Read(path).Addresses
            .Where(address => IsRelative(address) && !Leads(path, address))
            .Select(address => $"{path}: {address}"));

        dead.ShouldBeEmpty();
    }

    private static bool IsRelative(string address) => !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.IsFile;

    private static bool Leads(string from, string address)
    {
        var (file, anchor) = address.Split('#', 2) is [var f, var a] ? (f, a) : (address, string.Empty);
        var target = file.Length == 0 ? from : Path.Combine(Path.GetDirectoryName(from) ?? string.Empty, file);
        return Repository.Full(target).StartsWith(Repository.Root, StringComparison.Ordinal)
            && Repository.Has(target)
            && (anchor.Length == 0 || MarkdownPage.Read(target).Anchors.Contains(anchor));
    }
}
