namespace Onsite.Practice.Tests.Fakes;

/// <summary>Identities that a test can foretell: <c>attempt-000001</c> and so on.</summary>
internal sealed class CountedIdentifiers : IIdentifierSource
{
    private int _count;

    public string Next(DateTimeOffset now) => $"attempt-{Interlocked.Increment(ref _count):D6}";
}
