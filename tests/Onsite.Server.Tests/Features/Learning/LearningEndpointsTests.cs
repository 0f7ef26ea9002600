using System.Text.Json;

namespace Onsite.Server.Tests.Features.Learning;

public sealed class LearningEndpointsTests : ServerTests
{
    private const string Sentence = "My colleagues photograph the optimizer's choice and pin it beside the kettle.";

    [Fact]
    public async Task Mark_ThenJudgeAnew_MeetsThePointAndKeepsTheFirstScorecard()
    {
        var (id, point) = await AnsweredAsync();
        var first = await Server.GetAsync($"/api/attempts/{id}/scorecard");

        var mark = await (await MarkAsync(id, point)).ShouldBeJsonAsync(201);
        var anew = await (await Server.SendAsync(HttpMethod.Post, $"/api/attempts/{id}/judgements", new { })).ShouldBeJsonAsync(200);

        var finding = Finding(anew, point);
        finding.Text("outcome").ShouldBe("met");
        finding.Items("marks").ShouldHaveSingleItem().Text("id").ShouldBe(mark.Text("id"));
        anew.Number("judging").ShouldBe(1);
        anew.Items("judgings").Count.ShouldBe(2);
        var before = await Server.GetAsync($"/api/attempts/{id}/scorecard?judging=0");
        Finding(before, point).Text("outcome").ShouldBe("not-observed");
        before.GetProperty("score").GetRawText().ShouldBe(first.GetProperty("score").GetRawText());
        (await Server.GetAsync($"/api/attempts/{id}/scorecard")).Number("judging").ShouldBe(1);
    }

    [Fact]
    public async Task Unmark_ThenJudgeAnew_IsAsBefore()
    {
        var (id, point) = await AnsweredAsync();
        var mark = await (await MarkAsync(id, point)).ShouldBeJsonAsync(201);

        ((int)(await Server.SendAsync(HttpMethod.Delete, $"/api/marks/{mark.Text("id")}", new { })).StatusCode).ShouldBe(204);

        var anew = await (await Server.SendAsync(HttpMethod.Post, $"/api/attempts/{id}/judgements", new { })).ShouldBeJsonAsync(200);
        (anew.Number("judging"), Finding(anew, point).Text("outcome")).ShouldBe((0, "not-observed"));
        (await Server.GetAsync("/api/questions/one-slow-query/learning")).Items("marks").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, 4, 422, "mark-refused")]
    [InlineData(-1, 5, 422, "out-of-range")]
    [InlineData(0, 0, 422, "out-of-range")]
    [InlineData(5, 2147483647, 422, "out-of-range")]
    public async Task Mark_Unusable_IsAProblemThatSaysWhy(int start, int length, int status, string type)
    {
        var (id, point) = await AnsweredAsync();

        await (await MarkAsync(id, point, start, length)).ShouldBeProblemAsync(status, type);
    }

    [Theory]
    [InlineData("does-not-make", "not-credited")]
    [InlineData("makes", null)]
    public async Task Mark_OfWhatWasNotObserved_CanOnlyAdd(string kind, string? reason)
    {
        var (id, point) = await AnsweredAsync();

        var response = await MarkAsync(id, point, kind: kind);

        (reason is null ? null : (await response.ShouldBeProblemAsync(422, "mark-refused")).Text("reason")).ShouldBe(reason);
    }

    [Fact]
    public async Task Mark_UnknownPointOrAttemptOrDraft_IsAProblem()
    {
        var (id, _) = await AnsweredAsync();
        (await (await MarkAsync(id, "gone")).ShouldBeProblemAsync(422, "mark-refused")).Text("reason").ShouldBe("no-such-point");
        await (await MarkAsync("gone", "gone")).ShouldBeProblemAsync(404, "attempt-not-found");

        var draft = await Server.StartAttemptAsync();
        await (await MarkAsync(draft, "gone")).ShouldBeProblemAsync(409, "not-submitted");
        await (await Server.SendAsync(HttpMethod.Post, $"/api/attempts/{draft}/judgements", new { })).ShouldBeProblemAsync(409, "not-submitted");
    }

    [Theory]
    [InlineData("/api/marks/none", "mark-not-found")]
    [InlineData("/api/grades/none", "grade-not-found")]
    public async Task Delete_Nothing_IsNotFound(string path, string type) =>
        await (await Server.SendAsync(HttpMethod.Delete, path, new { })).ShouldBeProblemAsync(404, type);

    [Fact]
    public async Task Learning_UnknownQuestion_IsNotFound() =>
        await (await Server.Client.GetAsync("/api/questions/none/learning")).ShouldBeProblemAsync(404, "question-not-found");

    [Fact]
    public async Task Scorecard_JudgingThatIsNotThere_IsOutOfRange()
    {
        var (id, _) = await AnsweredAsync();

        await (await Server.Client.GetAsync($"/api/attempts/{id}/scorecard?judging=1")).ShouldBeProblemAsync(422, "out-of-range");
    }

    [Fact]
    public async Task Grades_FiveOfOtherAnswers_SayWhatIsExpected()
    {
        for (var i = 0; i < 5; i++)
        {
            var other = await Server.SubmittedAsync($"{Strong} End {i}.");
            await (await GradeAsync(other, 40)).ShouldBeJsonAsync(201);
        }

        var (id, _) = await AnsweredAsync();
        var learning = await Server.GetAsync($"/api/attempts/{id}/learning");

        learning.Items("grades").Count.ShouldBe(5);
        learning.GetProperty("expected").Number("grades").ShouldBe(5);
        learning.GetProperty("expected").GetProperty("grade").GetDouble().ShouldBeInRange(0, 100);
    }

    [Fact]
    public async Task Grades_OwnAnswerOnly_SayNothing()
    {
        var (id, _) = await AnsweredAsync();
        for (var i = 0; i < 6; i++)
        {
            await GradeAsync(id, 70);
        }

        (await Server.GetAsync($"/api/attempts/{id}/learning")).GetProperty("expected").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(100.5)]
    public async Task Grade_OutOfRange_IsAProblem(double grade)
    {
        var (id, _) = await AnsweredAsync();

        await (await GradeAsync(id, grade)).ShouldBeProblemAsync(422, "out-of-range");
    }

    private static JsonElement Finding(JsonElement card, string point) => card.Items("findings").Single(f => f.Text("criterion") == point);

    private async Task<(string Id, string Point)> AnsweredAsync()
    {
        var id = await Server.SubmittedAsync(Sentence);
        var card = await Server.GetAsync($"/api/attempts/{id}/scorecard");
        return (id, card.Items("findings").First(f => f.Text("outcome") == "not-observed").Text("criterion"));
    }

    private Task<HttpResponseMessage> MarkAsync(string id, string criterion, int start = 0, int? length = null, string kind = "makes") =>
        Server.SendAsync(HttpMethod.Post, $"/api/attempts/{id}/marks", new { criterion, kind, start, length = length ?? Sentence.Length });

    private Task<HttpResponseMessage> GradeAsync(string id, double grade) =>
        Server.SendAsync(HttpMethod.Post, $"/api/attempts/{id}/grades", new { grade, by = "Kim", note = string.Empty });
}
