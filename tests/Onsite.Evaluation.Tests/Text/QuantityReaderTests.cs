using FsCheck;
using FsCheck.Fluent;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Tests.Text;

public sealed class QuantityReaderTests
{
    [Theory]
    [InlineData("10k rps", "10k rps", 10_000, "rps", FigureKind.Rate, 4)]
    [InlineData("1.2 M users", "1.2 M users", 1_200_000, "users", FigureKind.Number, 6)]
    [InlineData("1.2M users", "1.2M users", 1_200_000, "users", FigureKind.Number, 6)]
    [InlineData("It holds 5 GB.", "5 GB", 5, "gb", FigureKind.Size, 9)]
    [InlineData("4GiB", "4GiB", 4, "gib", FigureKind.Size, 9)]
    [InlineData("in 200 ms", "200 ms", 200, "ms", FigureKind.Duration, -1)]
    [InlineData("40ms", "40ms", 40, "ms", FigureKind.Duration, -2)]
    [InlineData("15 µs", "15 µs", 15, "μs", FigureKind.Duration, -5)]
    [InlineData("two weeks", "two weeks", 2, "weeks", FigureKind.Duration, 6)]
    [InlineData("the p99 is high", "p99", 99, "percentile", FigureKind.Number, 1)]
    [InlineData("p99.9", "p99.9", 99.9, "percentile", FigureKind.Number, 1)]
    [InlineData("3x", "3x", 3, "times", FigureKind.Number, 0)]
    [InlineData("$40/month", "$40/month", 40, "$/month", FigureKind.Money, 1)]
    [InlineData("$40 a month", "$40 a month", 40, "$/month", FigureKind.Money, 1)]
    [InlineData("2,600 USD", "2,600 USD", 2600, "usd", FigureKind.Money, 3)]
    [InlineData("40 €", "40 €", 40, "€", FigureKind.Money, 1)]
    [InlineData("99.9 %", "99.9 %", 99.9, "%", FigureKind.Percent, -1)]
    [InlineData("99.9%", "99.9%", 99.9, "%", FigureKind.Percent, -1)]
    [InlineData("10 percent", "10 percent", 10, "%", FigureKind.Percent, -1)]
    [InlineData("10 per cent of it", "10 per cent", 10, "%", FigureKind.Percent, -1)]
    [InlineData("2^31", "2^31", 2147483648, "", FigureKind.Number, 9)]
    [InlineData("10^6 rows", "10^6 rows", 1_000_000, "rows", FigureKind.Number, 6)]
    [InlineData("400 requests per second", "400 requests per second", 400, "requests/second", FigureKind.Rate, 2)]
    [InlineData("600 writes a minute", "600 writes a minute", 600, "writes/minute", FigureKind.Rate, 1)]
    [InlineData("3k/s", "3k/s", 3000, "/s", FigureKind.Rate, 3)]
    [InlineData("three hundred thousand rows", "three hundred thousand rows", 300_000, "rows", FigureKind.Number, 5)]
    [InlineData("４０ms", "４０ms", 40, "ms", FigureKind.Duration, -2)]
    public void Read_Quantity_KnowsItsParts(string text, string cited, double value, string unit, FigureKind dimension, int magnitude)
    {
        var quantity = QuantityReader.Read(text).ShouldHaveSingleItem();
        quantity.Span.Of(text).ShouldBe(cited);
        quantity.Value.ShouldBe(value, 1e-9 * value);
        (quantity.Unit, quantity.Dimension, quantity.OrderOfMagnitude).ShouldBe((unit, dimension, magnitude));
    }

    [Theory]
    [InlineData("retry")]
    [InlineData("2PC")]
    [InlineData("5xx")]
    [InlineData("p")]
    [InlineData("p4ss")]
    [InlineData("")]
    public void Read_NoFigure_ReadsNone(string text) => QuantityReader.Read(text).ShouldBeEmpty();

    [Fact]
    public void Read_Several_ReadsEachOnce() =>
        QuantityReader.Read("40 servers at 100 rps give 4,000 rps, for $12 an hour.").Select(q => (q.Value, q.Unit)).ShouldBe([(40, "servers"), (100, "rps"), (4000, "rps"), (12, "$/hour")]);

    [Fact]
    public void Read_AnyText_CitesPlacesOfIt() => Prop.ForAll(Gen.Elements("40", "2^", "^", "**", "$", "€", "%", " ", "/", "s", "ms", "k", "million", "per", "second", "two", "p99", "４", ".", ",", "😀", "\n", "x", "dozens", "a ").ListOf().ToArbitrary(), pieces =>
    {
        var text = string.Concat(pieces);
        var end = 0;
        foreach (var quantity in QuantityReader.Read(text))
        {
            quantity.Span.Start.ShouldBeGreaterThanOrEqualTo(end);
            quantity.Span.Length.ShouldBePositive();
            end = quantity.Span.End;
        }

        end.ShouldBeLessThanOrEqualTo(text.Length);
    }).QuickCheckThrowOnFailure();
}
