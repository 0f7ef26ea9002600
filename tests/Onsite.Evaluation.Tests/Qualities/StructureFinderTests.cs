using Onsite.Evaluation.Qualities;

namespace Onsite.Evaluation.Tests.Qualities;

/// <summary>The five forms of structure, each counted once.</summary>
public sealed class StructureFinderTests
{
    [Theory]
    [InlineData("# Load\nMuch of it.", QualityAspect.Heading)]
    [InlineData("Intro.\n\n## Storage\n\nOne table.", QualityAspect.Heading)]
    [InlineData("- one table\n- one queue", QualityAspect.Enumeration)]
    [InlineData("1. one table\n2. one queue", QualityAspect.Enumeration)]
    [InlineData("* one\n* two", QualityAspect.Enumeration)]
    [InlineData("First, the load. Second, the data.", QualityAspect.Enumeration)]
    [InlineData("One, we go as planned. Two, we wait.", QualityAspect.Enumeration)]
    [InlineData("There are two parts. The first is the queue.", QualityAspect.Enumeration)]
    [InlineData("Step one is the copy. Step two is the switch.", QualityAspect.Enumeration)]
    [InlineData("Let me start with the load.", QualityAspect.Signpost)]
    [InlineData("Next comes the storage.", QualityAspect.Signpost)]
    [InlineData("Finally, the alerts.", QualityAspect.Signpost)]
    [InlineData("To summarise, it holds.", QualityAspect.Signpost)]
    [InlineData("As for the cache, it is small.", QualityAspect.Signpost)]
    [InlineData("Now the failure.", QualityAspect.Signpost)]
    [InlineData("What breaks? The pool.", QualityAspect.Signpost)]
    [InlineData("I'd split it into two services. The load is small.", QualityAspect.ConclusionFirst)]
    [InlineData("In short, no. We have no way back.", QualityAspect.ConclusionFirst)]
    [InlineData("My recommendation is to wait. Here is why.", QualityAspect.ConclusionFirst)]
    [InlineData("The load is small. I would use one database.", QualityAspect.ConclusionFirst)]
    [InlineData("One.\n\nTwo.\n\nThree.", QualityAspect.Paragraphs)]
    public void Form_ThatIsThere_IsShown(string answer, QualityAspect form) =>
        Reading.Of(QualityKind.Structure, answer).Mentions.ShouldContain(m => m.Aspect == form && m.Shown);

    [Theory]
    [InlineData("C# is a language.", QualityAspect.Heading)]
    [InlineData("The queue # 3 is empty.", QualityAspect.Heading)]
    [InlineData("First, the load.", QualityAspect.Enumeration)]
    [InlineData("The first request wins. The second waits.", QualityAspect.Enumeration)]
    [InlineData("A pool of 20 - no more - is enough.", QualityAspect.Enumeration)]
    [InlineData("The next request waits.", QualityAspect.Signpost)]
    [InlineData("It finally works.", QualityAspect.Signpost)]
    [InlineData("The load is small. The data is large. So I'd split it.", QualityAspect.ConclusionFirst)]
    [InlineData("One.\n\nTwo.", QualityAspect.Paragraphs)]
    [InlineData("One. Two. Three.", QualityAspect.Paragraphs)]
    public void Form_ThatIsNotThere_IsNot(string answer, QualityAspect form) =>
        Reading.Of(QualityKind.Structure, answer).Mentions.ShouldNotContain(m => m.Aspect == form && m.Shown);
}
