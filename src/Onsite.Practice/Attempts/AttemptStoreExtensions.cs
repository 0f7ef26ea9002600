namespace Onsite.Practice.Attempts;

/// <summary>What can be said of every store by its port alone.</summary>
public static class AttemptStoreExtensions
{
    /// <summary>All attempts that a query asks for, page after page, newest first.</summary>
    public static async Task<IReadOnlyList<AttemptSummary>> ListAllAsync(this IAttemptStore store, AttemptQuery query, CancellationToken cancellation)
    {
        var all = new List<AttemptSummary>();
        var page = query with { Before = null, Limit = AttemptQuery.MaximumLimit };
        do
        {
            var list = await store.ListAsync(page, cancellation);
            all.AddRange(list.Items);
            page = page with { Before = list.Next };
        }
        while (page.Before is not null);
        return all;
    }
}
