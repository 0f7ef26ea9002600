using Microsoft.Data.Sqlite;
using Onsite.Content;
using Onsite.Evaluation.Rubrics;
using Onsite.Storage.Sqlite;

namespace Onsite.Server.Tests.Features.Live;

public sealed class LiveHubTests : ServerTests
{
    [Fact]
    public async Task Listen_Text_IsHeard()
    {
        var id = await Server.StartAttemptAsync();
        await using var live = await LiveClient.ConnectAsync(Server);

        await live.ListenAsync(id, 7, "I look at the query plan first. Then we talk.");

        var heard = await live.ReceiveAsync();
        heard.Method.ShouldBe("heard");
        var message = heard.Message;
        (message.Text("attemptId"), message.Number("sequence"), message.Number("points"), message.Number("words")).ShouldBe((id, 7, 8, 10));
        message.GetProperty("low").GetDouble().ShouldBeGreaterThan(0);
        message.GetProperty("musts").Number("of").ShouldBe(2);
        message.GetProperty("musts").Number("heard").ShouldBe(1);
        message.Items("sentences").Select(s => s.GetProperty("hit").GetBoolean()).ShouldBe([true, false]);
        message.Items("competencies").Select(c => c.Text("id")).ShouldBe(["diagnosis", "performance"]);
    }

    [Fact]
    public async Task Listen_AnyAnswer_NamesNoPoint()
    {
        var catalogue = CatalogueReader.Read(Path.Combine(AppContext.BaseDirectory, "Samples")).Catalogue;
        await using var live = await LiveClient.ConnectAsync(Server);
        foreach (var question in catalogue.Questions)
        {
            var id = await Server.StartAttemptAsync(slug: question.Slug);
            foreach (var answer in question.Answers)
            {
                await live.ListenAsync(id, 1, answer.Text);
                var json = (await live.ReceiveAsync()).Json;
                foreach (var point in question.Rubric.Points)
                {
                    json.ShouldNotContain(point.Id);
                    json.ShouldNotContain(point.Statement);
                    json.ShouldNotContain(point.Probe);
                    point.Ways.OfType<StatementWay>().ToList().ForEach(w => json.ShouldNotContain(w.Phrasing.Text));
                }

                question.Rubric.Misconceptions.ToList().ForEach(m => json.ShouldNotContain(m.Id));
            }
        }
    }

    [Fact]
    public async Task Listen_TwoHundredTextsAtOnce_JudgesFewAndAnswersTheLast()
    {
        const int Texts = 200;
        var id = await Server.StartAttemptAsync();
        await using var live = await LiveClient.ConnectAsync(Server);

        for (var i = 1; i <= Texts; i++)
        {
            await live.ListenAsync(id, i, $"{Strong} {i}");
        }

        var answered = (await live.ReceiveUpToAsync(Texts)).Select(c => c.Message.GetProperty("sequence").GetInt64()).ToList();
        answered.Count.ShouldBeLessThan(Texts / 4);
        answered.ShouldBe(answered.Order());
    }

    [Fact]
    public async Task Listen_ManyPages_EachHearsItsOwn()
    {
        var id = await Server.StartAttemptAsync();
        await Task.WhenAll(Enumerable.Range(1, 8).Select(async page =>
        {
            await using var live = await LiveClient.ConnectAsync(Server);
            for (var i = 0; i < 20; i++)
            {
                await live.ListenAsync(id, (page * 100) + i, Strong);
            }

            (await live.ReceiveUpToAsync((page * 100) + 19)).ShouldAllBe(c => c.Message.Number("sequence") / 100 == page);
        }));
    }

    [Fact]
    public async Task Listen_Exam_IsRefused()
    {
        var refusal = await RefuseAsync(await Server.StartAttemptAsync("exam"));

        refusal.ShouldBe("The coach is silent in an exam.");
    }

    [Fact]
    public async Task Listen_SubmittedOrUnknown_IsRefused()
    {
        (await RefuseAsync(await Server.SubmittedAsync(Strong))).ShouldBe("The answer was handed in.");
        (await RefuseAsync("none")).ShouldBe("There is no such attempt.");
    }

    [Fact]
    public async Task Listen_CoachCalledInAnExam_IsHeard()
    {
        var id = await Server.StartAttemptAsync("exam");
        await Server.SendAsync(HttpMethod.Post, $"/api/attempts/{id}/coach");
        await using var live = await LiveClient.ConnectAsync(Server);

        await live.ListenAsync(id, 1, "text");

        (await live.ReceiveAsync()).Method.ShouldBe("heard");
    }

    [Fact]
    public async Task Listen_EmptyText_HasHeardNothing()
    {
        await using var live = await LiveClient.ConnectAsync(Server);

        await live.ListenAsync(await Server.StartAttemptAsync(), 1, string.Empty);

        var message = (await live.ReceiveAsync()).Message;
        (message.GetProperty("low").GetDouble(), message.Number("words")).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Listen_UnusableCalls_EndNothing()
    {
        var id = await Server.StartAttemptAsync();
        await using var live = await LiveClient.ConnectAsync(Server);

        await live.ListenAsync(null, 1, "text");
        await live.ListenAsync(id, 2, null);
        await live.ListenAsync(id, "three", "text");
        await live.ListenAsync(id, 4, new string('x', 400_001));
        await live.SendAsync("""{"type":1,"target":"Format","arguments":["c:"]}""");
        await live.ListenAsync(id, 5, "text");

        (await live.ReceiveAsync()).Message.Number("sequence").ShouldBe(5);
        Server.Log.Lines.ShouldNotContain(l => l.Contains("NullReferenceException"));
    }

    [Fact]
    public async Task Listen_LongestText_IsHeard()
    {
        await using var live = await LiveClient.ConnectAsync(Server);

        await live.ListenAsync(await Server.StartAttemptAsync(), 1, string.Concat(Enumerable.Repeat("We retry. ", 40_000)));

        (await live.ReceiveAsync()).Message.Number("words").ShouldBe(80_000);
    }

    [Fact]
    public async Task Listen_StoreFailsOnce_ListensOn()
    {
        var id = await Server.StartAttemptAsync();
        await using var live = await LiveClient.ConnectAsync(Server);
        await RunAsync("alter table attempts rename to moved");
        await live.ListenAsync(id, 1, "text");
        await WaitForAsync(() => Server.Log.Lines.Any(l => l.Contains("could not be judged while it was typed")));

        await RunAsync("alter table moved rename to attempts");
        await live.ListenAsync(id, 2, "text");

        (await live.ReceiveAsync()).Message.Number("sequence").ShouldBe(2);
    }

    private static async Task WaitForAsync(Func<bool> condition)
    {
        for (var i = 0; i < 600 && !condition(); i++)
        {
            await Task.Delay(50);
        }

        condition().ShouldBeTrue();
    }

    private async Task<string> RefuseAsync(string id)
    {
        await using var live = await LiveClient.ConnectAsync(Server);
        await live.ListenAsync(id, 1, Strong);
        var call = await live.ReceiveAsync();
        call.Method.ShouldBe("refused");
        call.Message.Text("attemptId").ShouldBe(id);
        return call.Message.Text("reason");
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = SqliteDatabase.Open(Server.DatabasePath).Connect();
        await new SqliteCommand(sql, connection).ExecuteNonQueryAsync();
    }
}
