using System.Text.Json;
using Onsite.Practice.Json;

namespace Onsite.Storage.Tests.Compliance;

/// <summary>Compares values with all that is in them; records compare their lists by reference.</summary>
internal static class Same
{
    public static void ShouldBeSameAs<T>(this T? actual, T expected) => JsonSerializer.Serialize(actual, PracticeJson.Indented).ShouldBe(JsonSerializer.Serialize(expected, PracticeJson.Indented));
}
