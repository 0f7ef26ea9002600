using Onsite.Evaluation;
using Onsite.Practice.Learning;
using Onsite.Practice.Tests.Attempts;

namespace Onsite.Practice.Tests.Learning;

public sealed class GradeBookTests
{
    private readonly ServiceHost _host = new();

    [Fact]
    public async Task Expect_FewerThanFiveOtherAnswers_IsNull()
    {
        for (var i = 0; i < 4; i++)
        {
            await GradeAsync($"{Sample.Strong}\n\nEnd {i}.", 90);
        }

        await GradeAsync(Sample.Weak, 5);

        GradeBook.Expect(await _host.Grades.ListAsync(Sample.SlowQuery, default), Sample.Weak, 10).ShouldBeNull();
    }

    [Fact]
    public async Task Expect_FiveOtherAnswers_GoesTowardsTheirGrades()
    {
        for (var i = 0; i < 5; i++)
        {
            await GradeAsync($"{Sample.Strong}\n\nEnd {i}.", 40);
        }

        var grades = await _host.Grades.ListAsync(Sample.SlowQuery, default);
        var score = grades[0].Score;
        score.ShouldBeGreaterThan(50);

        var expected = GradeBook.Expect(grades, Sample.Strong, score).ShouldNotBeNull();

        expected.ShouldBe(new ExpectedGrade(Math.Round((score + 40) / 2, 1), 5, score));
    }

    [Fact]
    public async Task List_NothingGraded_IsEmptyWhateverSamplesThereAre() => (await _host.Grades.ListAsync(Sample.SlowQuery, default)).ShouldBeEmpty();

    [Theory]
    [InlineData(-0.1)]
    [InlineData(100.1)]
    [InlineData(double.NaN)]
    public Task Add_OutOfRange_Throws(double grade) => Should.ThrowAsync<ArgumentOutOfRangeException>(() => GradeAsync("An answer.", grade));

    [Fact]
    public async Task Remove_Grade_IsGone()
    {
        var graded = await GradeAsync("An answer.", 50);

        (await _host.Grades.RemoveAsync(graded.Id, default)).ShouldBeTrue();
        (await _host.Grades.RemoveAsync(graded.Id, default)).ShouldBeFalse();
        (await _host.Grades.ListAsync(Sample.SlowQuery, default)).ShouldBeEmpty();
    }

    private Task<GradedAnswer> GradeAsync(string text, double grade) => _host.Grades.AddAsync(Sample.SlowQuery, Level.Senior, text, grade, "Kim", string.Empty, null, default);
}
