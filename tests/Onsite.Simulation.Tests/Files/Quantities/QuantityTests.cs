using Onsite.Simulation.Files.Quantities;

namespace Onsite.Simulation.Tests.Files.Quantities;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("8 ms", Unit.Duration, 0.008)]
    [InlineData("8ms", Unit.Duration, 0.008)]
    [InlineData("1.5 s", Unit.Duration, 1.5)]
    [InlineData("3 min", Unit.Duration, 180)]
    [InlineData("250 µs", Unit.Duration, 0.00025)]
    [InlineData("2 h", Unit.Duration, 7200)]
    [InlineData("400/s", Unit.Rate, 400)]
    [InlineData("2k/s", Unit.Rate, 2000)]
    [InlineData("2 k / s", Unit.Rate, 2000)]
    [InlineData("10M/day", Unit.Rate, 10e6 / 86_400)]
    [InlineData("1,800/s", Unit.Rate, 1800)]
    [InlineData("64 GB", Unit.Size, 64e9)]
    [InlineData("4 KiB", Unit.Size, 4096)]
    [InlineData("1 Gbit/s", Unit.Bandwidth, 125e6)]
    [InlineData("125 MB/s", Unit.Bandwidth, 125e6)]
    [InlineData("15 %", Unit.Share, 0.15)]
    [InlineData("0.15", Unit.Share, 0.15)]
    [InlineData("2M", Unit.None, 2e6)]
    [InlineData("1e3", Unit.None, 1000)]
    [InlineData("2600 USD/month", Unit.Money, 2600)]
    [InlineData("$0.0816/h", Unit.Money, 59.568)]
    public void TryParse_WrittenAsPeopleDo_IsRead(string text, Unit unit, double value)
    {
        Quantity.TryParse(text, unit, out var read).ShouldBeTrue();
        read.ShouldBe(value, value * 1e-12);
    }

    [Theory]
    [InlineData("", Unit.None)]
    [InlineData("fast", Unit.Duration)]
    [InlineData("8", Unit.Duration)]
    [InlineData("8 parsecs", Unit.Duration)]
    [InlineData("1 Gbit", Unit.Bandwidth)]
    [InlineData("1/s", Unit.Bandwidth)]
    [InlineData("400", Unit.Rate)]
    [InlineData("400/banana", Unit.Rate)]
    [InlineData("NaN", Unit.None)]
    [InlineData("1e999", Unit.None)]
    [InlineData("15 %", Unit.None)]
    [InlineData("2600 EUR/month", Unit.Money)]
    [InlineData("--5", Unit.None)]
    public void TryParse_NoQuantityOfTheUnit_IsRefused(string text, Unit unit) => Quantity.TryParse(text, unit, out _).ShouldBeFalse();

    [Theory]
    [InlineData(0.00054, "540 µs")]
    [InlineData(0.0279, "27.9 ms")]
    [InlineData(1.31, "1.31 s")]
    [InlineData(360, "6 min")]
    [InlineData(0, "0 ms")]
    [InlineData(double.NaN, "–")]
    public void Duration_Written_HasThreeFigures(double seconds, string text) => QuantityText.Duration(seconds).ShouldBe(text);

    [Theory]
    [InlineData(0.9971, "99.71 %")]
    [InlineData(0.99999, "99.999 %")]
    [InlineData(1, "100 %")]
    [InlineData(0.13, "13 %")]
    [InlineData(0.00001, "< 0.01 %")]
    [InlineData(0, "0 %")]
    public void Share_Written_TellsItFromAllAndFromNone(double share, string text) => QuantityText.Share(share).ShouldBe(text);
}
