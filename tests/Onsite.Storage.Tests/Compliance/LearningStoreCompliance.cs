using Onsite.Evaluation;
using Onsite.Practice.Learning;

namespace Onsite.Storage.Tests.Compliance;

/// <summary>What every store of marks and graded answers must do.</summary>
public abstract class LearningStoreCompliance : IAsyncLifetime
{
    /// <summary>The store under test; empty when a fact begins.</summary>
    protected ILearningStore Store { get; private set; } = null!;

    public async Task InitializeAsync() => Store = await OpenEmptyAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Makes an empty store.</summary>
    protected abstract Task<ILearningStore> OpenEmptyAsync();

    [Fact]
    public async Task Lists_NothingKept_AreEmpty()
    {
        (await Store.MarksAsync(null, default)).ShouldBeEmpty();
        (await Store.GradesAsync("q-one", default)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(MarkKind.Makes)]
    [InlineData(MarkKind.DoesNotMake)]
    public async Task Marks_AfterAdd_HasEveryField(MarkKind kind)
    {
        (await Store.AddMarkAsync(NewMark("a") with { Kind = kind }, default)).ShouldBeTrue();

        (await Store.MarksAsync("q-one", default)).ShouldHaveSingleItem().ShouldBe(NewMark("a") with { Kind = kind });
    }

    [Fact]
    public async Task Marks_WithoutAttempt_HasNone()
    {
        await Store.AddMarkAsync(NewMark("a") with { AttemptId = null }, default);

        (await Store.MarksAsync(null, default)).Single().AttemptId.ShouldBeNull();
    }

    [Fact]
    public async Task Marks_OfSeveralQuestions_AreThoseAskedForInOrder()
    {
        foreach (var (id, question) in new[] { ("c", "q-one"), ("a", "q-two"), ("b", "q-one") })
        {
            await Store.AddMarkAsync(NewMark(id) with { QuestionId = question }, default);
        }

        (await Store.MarksAsync("q-one", default)).Select(m => m.Id).ShouldBe(["b", "c"]);
        (await Store.MarksAsync(null, default)).Select(m => m.Id).ShouldBe(["a", "b", "c"]);
        (await Store.MarksAsync("q-three", default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task AddMark_KnownId_LeavesWhatWasThere()
    {
        await Store.AddMarkAsync(NewMark("a"), default);

        (await Store.AddMarkAsync(NewMark("a") with { Sentence = "Another." }, default)).ShouldBeFalse();

        (await Store.MarksAsync(null, default)).ShouldHaveSingleItem().Sentence.ShouldBe(NewMark("a").Sentence);
    }

    [Fact]
    public async Task AddMark_TimeWithOffset_IsTheSameMomentInUtc()
    {
        var time = new DateTimeOffset(2026, 1, 1, 0, 30, 0, TimeSpan.FromHours(5.5)).AddTicks(9_999_999);
        await Store.AddMarkAsync(NewMark("a") with { MadeAt = time }, default);

        var found = (await Store.MarksAsync(null, default)).Single().MadeAt;

        found.ShouldBe(time);
        found.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task RemoveMark_Twice_IsTrueOnce()
    {
        await Store.AddMarkAsync(NewMark("a"), default);

        (await Store.RemoveMarkAsync("a", default)).ShouldBeTrue();
        (await Store.RemoveMarkAsync("a", default)).ShouldBeFalse();

        (await Store.MarksAsync(null, default)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(66.6)]
    [InlineData(100)]
    public async Task Grades_AfterAdd_HasEveryField(double grade)
    {
        (await Store.AddGradeAsync(NewGrade("a") with { Grade = grade }, default)).ShouldBeTrue();

        (await Store.GradesAsync("q-one", default)).ShouldHaveSingleItem().ShouldBe(NewGrade("a") with { Grade = grade });
    }

    [Fact]
    public async Task Grades_OfSeveralQuestions_AreThoseAskedForInOrder()
    {
        foreach (var (id, question) in new[] { ("c", "q-one"), ("a", "q-two"), ("b", "q-one") })
        {
            await Store.AddGradeAsync(NewGrade(id) with { QuestionId = question }, default);
        }

        (await Store.GradesAsync("q-one", default)).Select(g => g.Id).ShouldBe(["b", "c"]);
        (await Store.GradesAsync(null, default)).Select(g => g.Id).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public async Task AddGrade_KnownId_LeavesWhatWasThere()
    {
        await Store.AddGradeAsync(NewGrade("a"), default);

        (await Store.AddGradeAsync(NewGrade("a") with { Grade = 3 }, default)).ShouldBeFalse();

        (await Store.GradesAsync(null, default)).ShouldHaveSingleItem().ShouldBe(NewGrade("a"));
    }

    [Fact]
    public async Task RemoveGrade_Twice_IsTrueOnce()
    {
        await Store.AddGradeAsync(NewGrade("a"), default);

        (await Store.RemoveGradeAsync("a", default)).ShouldBeTrue();
        (await Store.RemoveGradeAsync("a", default)).ShouldBeFalse();

        (await Store.GradesAsync(null, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Add_ManyAtOnce_KeepsAll()
    {
        await Task.WhenAll(Enumerable.Range(10, 20).Select(i => Task.Run(() => Store.AddMarkAsync(NewMark($"m{i}"), default))));

        (await Store.MarksAsync(null, default)).Count.ShouldBe(20);
    }

    private static Mark NewMark(string id) => new()
    {
        Id = id,
        QuestionId = "q-one",
        RubricRevision = "r1",
        Point = "same-key",
        Statement = "Every attempt carries the same key",
        Kind = MarkKind.Makes,
        Sentence = "We \"tag\" each try; 'always' 😀.\nTwice.",
        AttemptId = "attempt-1",
        MadeAt = new DateTimeOffset(2026, 11, 3, 9, 30, 0, TimeSpan.Zero),
    };

    private static GradedAnswer NewGrade(string id) => new()
    {
        Id = id,
        QuestionId = "q-one",
        Level = Level.Staff,
        Text = "An answer 😀\n\nwith two paragraphs.",
        Grade = 71.5,
        By = "Kim",
        Note = "Good on failure",
        AttemptId = "attempt-1",
        GradedAt = new DateTimeOffset(2026, 11, 3, 9, 30, 0, TimeSpan.Zero).AddTicks(1),
    };
}
