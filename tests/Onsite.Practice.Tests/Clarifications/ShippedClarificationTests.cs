using Onsite.Practice.Clarifications;

namespace Onsite.Practice.Tests.Clarifications;

/// <summary>What candidates ask in their own words, and what the scenarios that ship answer to it.</summary>
public sealed class ShippedClarificationTests
{
    /// <summary>The scenario, the question, and words of the answer that it asks for.</summary>
    public static TheoryData<string, string, string> Known { get; } = new()
    {
        { "black-friday", "How much traffic do we expect at the peak?", "2,000 requests a second" },
        { "black-friday", "What is the split between browsing, search and checkout?", "70 % of the requests" },
        { "black-friday", "How stale may a product page be?", "200 times an hour" },
        { "black-friday", "Does the app retry when a call fails?", "sends a failed call" },
        { "black-friday", "How much money can we spend?", "5,300 dollars" },
        { "black-friday", "Which features could we switch off under load?", "Checkout comes first" },
        { "chat", "How many people are online at the same time?", "300,000 people" },
        { "chat", "How many messages are sent per second?", "4,000 messages a second" },
        { "chat", "How large do group chats get?", "up to 500" },
        { "chat", "What ordering do you expect of messages?", "same sequence" },
        { "chat", "Can we lose a message that was sent?", "never lost and never shown twice" },
        { "chat", "How quickly should a message be delivered?", "within half a second" },
        { "chat", "How accurate does the green dot have to be?", "two minutes late" },
        { "checkout", "How many orders per second at the peak?", "three times that" },
        { "checkout", "Do we have to charge the card before we confirm the order?", "accepted first" },
        { "checkout", "How fast is the payment provider?", "300 ms as a rule" },
        { "checkout", "How long was the provider unavailable?", "several times as slow" },
        { "checkout", "What happens when a card is declined?", "2 % of cards" },
        { "checkout", "What is the budget?", "2,400 dollars" },
        { "cloud-ground-work", "How much traffic is there at nine?", "60 requests a second" },
        { "cloud-ground-work", "What share of requests are reads?", "Half are public pages" },
        { "cloud-ground-work", "How big is a page?", "20 KB" },
        { "cloud-ground-work", "What may be cached, and for how long?", "a minute old" },
        { "cloud-ground-work", "How long does the database failover take?", "takes a minute" },
        { "cloud-ground-work", "What does a gigabyte of egress cost?", "0.09 dollars" },
        { "ledger", "How many transactions per second do we have?", "2,000 requests a second" },
        { "ledger", "What is the ratio of reads to writes?", "Thirty in a hundred" },
        { "ledger", "Can a balance be stale?", "never be older" },
        { "ledger", "Are there very busy accounts?", "largest merchant" },
        { "ledger", "How quickly must we recover when a zone fails?", "Ten seconds" },
        { "ledger", "May history be stale?", "may be behind by seconds" },
        { "ledger", "Is it multi-region?", "One region" },
        { "news-site", "How many readers do you have?", "Five million a day" },
        { "news-site", "What was the peak during the breaking news?", "900 views a second" },
        { "news-site", "How large is a page?", "150 KB" },
        { "news-site", "How many queries does it take to render a page?", "34 queries" },
        { "news-site", "How quickly must a correction be visible?", "Ten seconds after" },
        { "news-site", "How many users are signed in?", "Six views in ten" },
        { "news-site", "Where are the readers located?", "Sixty per cent" },
        { "notifications", "How many events arrive per second?", "5,000 a second" },
        { "notifications", "How many devices are connected at once?", "Twelve million" },
        { "notifications", "How long do we store notifications?", "90 days" },
        { "notifications", "Is at-least-once delivery good enough?", "in its recipient's inbox once" },
        { "notifications", "Do notifications need to be in order?", "In order for each" },
        { "notifications", "What happens when a device was offline?", "asks once for what it has missed" },
        { "observability", "How many hosts are there?", "400 containers" },
        { "observability", "What volume of logs do we produce per day?", "1.5 TB a day" },
        { "observability", "How many spans per second?", "6,000 requests a second" },
        { "observability", "How many time series are there?", "1,500 series" },
        { "observability", "How long should logs be retained?", "two weeks" },
        { "observability", "May we sample or drop data?", "must be found later" },
        { "payments", "What load do we expect when the sale opens?", "30 a second" },
        { "payments", "How slow does the card network get?", "300 ms as a rule" },
        { "payments", "Is there a rate limit at the card network?", "2,500 calls" },
        { "payments", "Is the card network idempotent?", "reference of ours" },
        { "payments", "Can we confirm a payment asynchronously?", "answered as being settled" },
        { "payments", "Do we have to reserve seats?", "reserved elsewhere" },
        { "photo-sharing", "How many daily users are there?", "Two million people" },
        { "photo-sharing", "How large is a photo?", "An original is 1 MB" },
        { "photo-sharing", "How many followers does a user have?", "115 on average" },
        { "photo-sharing", "How exact must the like count be?", "some seconds old" },
        { "photo-sharing", "May an upload get lost?", "must appear, once" },
        { "photo-sharing", "What does bandwidth cost?", "6,500 dollars" },
        { "recommendations", "How many home page views per second?", "9,000 home pages" },
        { "recommendations", "How many clicks do we get?", "70,000 views" },
        { "recommendations", "What is the latency budget?", "150 ms" },
        { "recommendations", "How long does the model take?", "45 ms on one core" },
        { "recommendations", "How soon should a click change the row?", "within ten seconds" },
        { "recommendations", "What should we show when everything fails?", "Bestsellers" },
        { "short-links", "How many clicks per second?", "360 million clicks" },
        { "short-links", "How many links are created each month?", "Thirty million" },
        { "short-links", "Do links expire?", "Five years" },
        { "short-links", "How fast must a redirect be?", "20 milliseconds" },
        { "short-links", "Do the click counts have to be accurate?", "off by a few clicks" },
        { "short-links", "How soon must an edited link take effect?", "a minute later" },
        { "slow-endpoint", "How many requests per second?", "80 a second" },
        { "slow-endpoint", "Which customers are affected?", "400 large customers" },
        { "slow-endpoint", "How many rows are in the orders table?", "38 million" },
        { "slow-endpoint", "How many orders does a large customer have?", "90,000 orders" },
        { "slow-endpoint", "Which indexes exist?", "index by customer" },
        { "slow-endpoint", "How big is the connection pool?", "20 connections each" },
        { "slow-endpoint", "What response time do we aim for?", "400 ms at the 95th" },
        { "social-feed", "How many posts are published per second?", "300" },
        { "social-feed", "How many accounts does somebody follow?", "250 accounts" },
        { "social-feed", "How many followers does an account have?", "400" },
        { "social-feed", "How old may a timeline be?", "few seconds behind" },
        { "social-feed", "Is the feed chronological or ranked?", "Newest first" },
        { "social-feed", "Do we have to store photos?", "delivery network" },
        { "strangler", "How many requests per day?", "Ten million a day" },
        { "strangler", "How many orders a day?", "38,000 a day" },
        { "strangler", "How long does a database failover take?", "fifteen seconds" },
        { "strangler", "How are releases deployed today?", "One process after another" },
        { "strangler", "How quickly do we have to roll back?", "within a minute" },
        { "strangler", "Can old app versions be changed?", "Apps of two years ago" },
        { "video-streaming", "How many concurrent streams?", "12 million at once" },
        { "video-streaming", "What bitrate do the videos have?", "5 Mbit/s" },
        { "video-streaming", "How many titles are in the catalogue?", "40,000 titles" },
        { "video-streaming", "How many people start the premiere at once?", "Four million people" },
        { "video-streaming", "How quickly should playback begin?", "within a second" },
        { "video-streaming", "May the catalogue be eventually consistent?", "some seconds late" },
        { "video-streaming", "What if we lose a region?", "other three" },
    };

    /// <summary>Questions that no interviewer here has prepared for.</summary>
    public static TheoryData<string> Unknown { get; } =
    [
        "Which programming language do you use?",
        "Who is on the team?",
        "Shall I draw it now?",
        "Do you like Kubernetes?",
        "What is your favorite editor?",
        "Are you hiring juniors as well?",
    ];

    [Theory]
    [MemberData(nameof(Known))]
    public void Find_QuestionInOwnWords_IsAnswered(string slug, string question, string answer) =>
        (Answer(slug, question) ?? "nothing").ShouldContain(answer);

    [Theory]
    [MemberData(nameof(Unknown))]
    public void Find_QuestionBesideTheMatter_IsAnsweredNowhere(string question) =>
        Shipped.Catalogue.Scenarios.Where(s => Answer(s.Slug, question) is not null).Select(s => s.Slug).ShouldBeEmpty();

    [Fact]
    public void Known_EveryScenario_HasFiveQuestions() =>
        Shipped.Catalogue.Scenarios.Select(s => s.Slug).Where(s => Known.Count(k => s.Equals(k[0])) < 5).ShouldBeEmpty();

    private static string? Answer(string slug, string question)
    {
        var known = Shipped.Catalogue.FindScenario(slug)!.Scenario.Clarifications;
        var found = new ClarificationMatcher([.. known.Select(c => c.Asks)], Shipped.Catalogue.WordFamilies).Find(question);
        return found is { } place ? known[place].Answer : null;
    }
}
