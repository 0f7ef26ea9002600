using Onsite.Evaluation.Concepts;
using Onsite.Evaluation.Grading;

namespace Onsite.Evaluation.Tests.Grading;

public sealed class WordWeightTests
{
    private static GradedText Read(string text) => GradedText.Read(text, Lexicon.Empty, new NameFinder(Lexicon.Empty, topic: string.Empty));

    [Fact]
    public void WeightOf_WordInEveryText_IsLeast()
    {
        var rarity = WordRarity.Of([Read("oil"), Read("oil wick"), Read("oil oil")]);
        rarity.WeightOf(Read("oil").Words[0]).ShouldBe(0.2, 1e-12);
        rarity.WeightOf(Read("wick").Words[0]).ShouldBe(Math.Log(2) + 0.2, 1e-12);
        rarity.WeightOf(Read("lantern").Words[0]).ShouldBe(Math.Log(4) + 0.2, 1e-12);
    }

    [Fact]
    public void WeightOf_WithoutTexts_IsThatOfTheLists()
    {
        WordRarity.Fixed.WeightOf(Read("wick").Words[0]).ShouldBe(1);
        WordRarity.Fixed.WeightOf(Read("server").Words[0]).ShouldBe(0.55);
        WordRarity.Fixed.WeightOf(Read("before").Words[0]).ShouldBe(0.3);
    }

    [Fact]
    public void Nearness_SameCompany_IsOneAndOtherCompanyZero()
    {
        var space = WordSpace.Of([.. Enumerable.Repeat("cat milk", 3).Concat(Enumerable.Repeat("dog bone", 3)).Append("rare bird").Select(Read)]);
        space.Nearness("cat", "milk").ShouldBe(1, 1e-6);
        space.Nearness("cat", "dog").ShouldBe(0, 1e-6);
        space.Nearness("cat", "bird").ShouldBe(0);
    }

    [Fact]
    public void Cosine_OfVectors_IsThatOfTheirAngle()
    {
        var a = WordVector.OfWords(Read("oil wick").Words, WordRarity.Fixed);
        a.Cosine(WordVector.OfWords(Read("oil").Words, WordRarity.Fixed)).ShouldBe(Math.Sqrt(0.5), 1e-12);
        a.Cosine(WordVector.OfWords([], WordRarity.Fixed)).ShouldBe(0);
        a.Cosine(a).ShouldBe(1, 1e-12);
    }

    [Fact]
    public void OfLetters_RepeatedSequence_IsCountedAndDamped()
    {
        var once = WordVector.OfLetters(Read("oil").Words, 3, 3);
        var twice = WordVector.OfLetters(Read("oil oil").Words, 3, 3);
        twice.ShareIn(once).ShouldBe(0.5, 1e-12);
        twice.Damped().ShareIn(once).ShouldBe(1 / (1 + Math.Log(2)), 1e-12);
    }
}
