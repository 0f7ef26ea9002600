using Onsite.Content.Questions;
using Onsite.Documents;
using Onsite.Evaluation;

namespace Onsite.Content.Tests;

public sealed class CatalogueReaderTests : IDisposable
{
    private readonly SampleContent _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public void Read_SampleContent_HasNoProblems() => _content.Read().Diagnostics.ShouldBeEmpty();

    [Fact]
    public void Read_SampleContent_HasEverything()
    {
        var catalogue = _content.Read().Catalogue;

        catalogue.Questions.Select(q => q.Slug).ShouldBe(["one-slow-query", "the-lost-message"]);
        catalogue.FindBySlug("one-slow-query").ShouldBeSameAs(catalogue.FindById("q-one-slow-query"));
        catalogue.FindBySlug("q-one-slow-query").ShouldBeNull();
        catalogue.Concepts.Keys.Order().ShouldBe(["acknowledgement", "covering-index", "full-scan", "index", "queue"]);
        catalogue.Competencies.Select(c => c.Id).ShouldBe(["diagnosis", "performance", "messaging", "reliability"]);
        catalogue.FindCompetency("messaging")!.Name.ShouldBe("Messaging");
        catalogue.WordFamilies[0].ShouldBe(["store", "save", "persist"]);
        catalogue.Ratings.For(Level.Senior).Count.ShouldBe(3);
        catalogue.Revision.Length.ShouldBe(64);
    }

    [Fact]
    public void Read_BrokenCompetencies_IsOneProblemAndNoQuestionIsUsable()
    {
        _content.Write("competencies.yaml", "- id: [");

        var reading = _content.Read();

        reading.Diagnostics.ShouldHaveSingleItem().File.ShouldBe("competencies.yaml");
        reading.Catalogue.Questions.ShouldBeEmpty();
    }

    [Fact]
    public void Read_SampleQuestion_HasEveryField()
    {
        var question = _content.Read().Catalogue.FindBySlug("one-slow-query")!;

        question.Id.ShouldBe("q-one-slow-query");
        question.Title.ShouldBe("Monday's report never ends");
        question.Kind.ShouldBe(QuestionKind.Technical);
        question.Rounds.ShouldBe([RoundKind.PhoneScreen, RoundKind.DeepDive]);
        question.Levels.ShouldBe([Level.Mid, Level.Senior]);
        question.Difficulty.ShouldBe(4);
        question.Minutes.ShouldBe(10);
        question.Competencies.ShouldBe(["diagnosis", "performance"]);
        question.Why.ShouldStartWith("Everybody");
        question.Framework.Count.ShouldBe(3);
        question.Facts.ShouldBe([new Fact("Rows", "40 million"), new Fact("Time on Sunday", "2 s")]);
        question.Assume.ShouldBe(["You may read the plan."]);
        question.Terms.ShouldBe(["index", "covering-index", "full-scan"]);
        question.LookFor[Level.Senior].ShouldStartWith("Explains");
        question.LookFor.Keys.ShouldBe([Level.Mid, Level.Senior]);
        question.Mistakes.ShouldHaveSingleItem();
        question.Tips.ShouldHaveSingleItem();
        question.FollowUps.ShouldHaveSingleItem();
        question.Sources.ShouldBe(["Our own Monday"]);
        question.Prompt.Html.ShouldContain("<strong>four minutes</strong>");
        question.ModelAnswer.Html.ShouldContain("<a href=\"https://www.postgresql.org/");
        question.Rubric.Points.Count.ShouldBe(8);
        question.RubricRevision.Length.ShouldBe(12);
    }

    [Fact]
    public void Read_SampleAnswers_AreTheStrongestFirst()
    {
        var question = _content.Read().Catalogue.FindBySlug("the-lost-message")!;

        question.Answers.Select(a => (a.Band, a.FileName)).ShouldBe(
        [
            (AnswerBand.Strong, "strong.md"),
            (AnswerBand.Middling, "middling.md"),
            (AnswerBand.Weak, "weak-2.md"),
            (AnswerBand.Weak, "weak.md"),
        ]);
        question.AnswersIn(AnswerBand.Weak).Select(a => a.Text).ShouldBe(["We could log more.", "Use a faster queue."]);
    }

    [Fact]
    public void Read_BrokenQuestion_LeavesOutOnlyThat()
    {
        _content.Replace("questions/one-slow-query/question.yaml", "difficulty: 4", "difficulty: 11");

        var reading = _content.Read();

        reading.Catalogue.Questions.Select(q => q.Slug).ShouldBe(["the-lost-message"]);
        reading.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.OutOfRange);
    }

    [Fact]
    public void Read_ProblemsInManyFiles_ReportsAllInOrder()
    {
        _content.Write("competencies.yaml", "[");
        _content.Replace("concepts/data.yaml", "isA: [index]", "isA: [indx]");
        _content.Replace("questions/one-slow-query/question.yaml", "minutes: 10", "minutes: soon");
        _content.Delete("questions/the-lost-message/answers/strong.md");

        var problems = _content.Read().Diagnostics;

        problems.Select(d => d.File).ShouldBeInOrder();
        problems.Select(d => d.Code).ShouldBeSubsetOf(
        [
            DiagnosticCodes.Syntax, ContentCodes.UnknownConcept, DiagnosticCodes.WrongType, ContentCodes.MissingAnswer,
        ]);
        problems.Count.ShouldBe(4);
    }

    [Fact]
    public void Read_Twice_SaysTheSame()
    {
        _content.Replace("concepts/data.yaml", "isA: [index]", "isA: [indx, b]");
        _content.Delete("questions/one-slow-query/prompt.md");
        _content.Delete("questions/the-lost-message/model.md");

        var first = _content.Read();
        var second = _content.Read();

        second.Diagnostics.ShouldBe(first.Diagnostics);
        second.Catalogue.Revision.ShouldBe(first.Catalogue.Revision);
    }

    [Fact]
    public void Read_ChangedAnswer_ChangesRevisionButNotThatOfTheRubric()
    {
        var before = _content.Read().Catalogue;
        _content.Write("questions/one-slow-query/answers/weak.md", "I would not know.");
        var after = _content.Read().Catalogue;

        after.Revision.ShouldNotBe(before.Revision);
        after.Questions[0].RubricRevision.ShouldBe(before.Questions[0].RubricRevision);
    }

    [Fact]
    public void Read_ChangedRubric_ChangesRevisionOfThatRubric()
    {
        var before = _content.Read().Catalogue;
        _content.Replace("questions/one-slow-query/rubric.yaml", "Who finds out first the next time?", "And the next time?");
        var after = _content.Read().Catalogue;

        after.Questions[0].RubricRevision.ShouldNotBe(before.Questions[0].RubricRevision);
        after.Questions[1].RubricRevision.ShouldBe(before.Questions[1].RubricRevision);
    }

    [Fact]
    public void Read_WindowsLineEnds_HasSameRevision()
    {
        var before = _content.Read().Catalogue.Revision;
        foreach (var file in SampleContent.RelativeFiles)
        {
            _content.Write(file, _content.Text(file).ReplaceLineEndings("\r\n"));
        }

        _content.Read().Catalogue.Revision.ShouldBe(before);
    }

    [Fact]
    public void Read_RepositoryContent_HasNoProblems()
    {
        var reading = CatalogueReader.Read(RepositoryContent.Root);

        reading.Diagnostics.ShouldBeEmpty();
        reading.Catalogue.Questions.ShouldNotBeEmpty();
    }
}
