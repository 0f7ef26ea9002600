using Onsite.Simulation.Files.Quantities;

namespace Onsite.Simulation.Tests.Files.Quantities;

public sealed class ComputationTests
{
    [Theory]
    [InlineData("42", 42, "")]
    [InlineData("1 + 2 * 3 - 4 / 8", 6.5, "")]
    [InlineData("2 * (3 + 4)", 14, "")]
    [InlineData("-(2 - 5)", 3, "")]
    [InlineData("10 / 4 / 5", 0.5, "")]
    [InlineData("10^6", 1e6, "")]
    [InlineData("2^-3", 0.125, "")]
    [InlineData("1.5e3", 1500, "")]
    [InlineData("1e-3", 0.001, "")]
    [InlineData("1,234,567.5", 1234567.5, "")]
    [InlineData("10_000", 10_000, "")]
    [InlineData("20 %", 0.2, "")]
    [InlineData("5 million", 5e6, "")]
    [InlineData("3G", 3e9, "")]
    [InlineData("1M * 10 / day", 1e7 / 86_400, "/s")]
    [InlineData("1M users x 10 requests per day", 1e7 / 86_400, "/s")]
    [InlineData("17k rps", 17_000, "/s")]
    [InlineData("90/s * 1 year * 1 KB", 90.0 * 365 * 86_400 * 1000, "B")]
    [InlineData("1 Gbit / 8 KB", 125e6 / 8000, "")]
    [InlineData("1 Gbps", 125e6, "B/s")]
    [InlineData("500 B * 300/s", 150_000, "B/s")]
    [InlineData("1 GB / 2 KB", 500_000, "")]
    [InlineData("20 / 5 s", 4, "/s")]
    [InlineData("900/s * 20 % * 300 ms", 54, "")]
    [InlineData("900/s * 20 % * 5 min / (400/s - 900/s * 20 %)", 54_000 / 220.0, "s")]
    [InlineData("$3 * 12", 36, "USD")]
    [InlineData("60 USD / month", 60 / (730.0 * 3600), "USD/s")]
    [InlineData("3 h", 10_800, "s")]
    [InlineData("≈ 2.8 TB", 2.8e12, "B")]
    [InlineData("about 2.8 TB", 2.8e12, "B")]
    [InlineData("Roughly 10^6 / 1 min", 1e6 / 60, "/s")]
    [InlineData("57 terabytes / 2 yr", 57e12 / (2 * 365 * 86_400), "B/s")]
    [InlineData("90 * 365 = 32850", 32_850, "")]
    [InlineData("  1 KiB\t", 1024, "B")]
    public void TryCompute_Sheet_IsItsValueAndUnit(string text, double value, string unit)
    {
        Computation.TryCompute(text, out var result, out var problem).ShouldBeTrue(problem);

        result.Value.ShouldBe(value, Math.Abs(value) * 1e-12);
        result.Dimension.Symbol.ShouldBe(unit);
    }

    [Theory]
    [InlineData("", "There is nothing to compute.")]
    [InlineData("12 =", "There is nothing to compute.")]
    [InlineData("3 GB + 5 s", "3 GB and 5 s measure different things; they have no sum.")]
    [InlineData("1 / 0", "It divides by zero.")]
    [InlineData("1 / (2 - 2)", "It divides by zero.")]
    [InlineData("(1 + 2", "A parenthesis is open at the end.")]
    [InlineData("1 + 2)", "')' cannot stand there.")]
    [InlineData("1 *", "It ends where a number should come.")]
    [InlineData("* 2", "'*' cannot stand there.")]
    [InlineData("5 Gbs", "'Gbs' is no unit that is known here.")]
    [InlineData("57 tb", "'tb' is no unit that is known here; write TB.")]
    [InlineData("57 mib", "'mib' is no unit that is known here; write MiB.")]
    [InlineData("about", "'about' is no unit that is known here.")]
    [InlineData("5 m", "'m' is no unit that is known here.")]
    [InlineData("1,5", "'1,5' is no number; write 1500, 1,500 or 1.5.")]
    [InlineData("1.2.3", "'1.2.3' is no number; write 1500, 1,500 or 1.5.")]
    [InlineData("9^9^9", "'^' cannot stand there.")]
    [InlineData("10^999", "It is larger than any number.")]
    [InlineData("2 s ^ 2", "Only a plain number can be raised to a plain power.")]
    [InlineData("drop table", "'drop' is no unit that is known here.")]
    public void TryCompute_NoComputation_SaysWhy(string text, string problem)
    {
        Computation.TryCompute(text, out _, out var said).ShouldBeFalse();

        said.ShouldBe(problem);
    }

    [Fact]
    public void TryCompute_DeepAndLong_IsRefusedWithoutHarm()
    {
        foreach (var text in new[] { new string('(', 400), new string('-', 400) + "1", string.Concat(Enumerable.Repeat("$", 400)), "2" + string.Concat(Enumerable.Repeat(" * (2", 60)), new string('9', 400) + "^2" })
        {
            Computation.TryCompute(text, out _, out var problem).ShouldBeFalse();
            problem.ShouldNotBeEmpty();
        }

        Computation.TryCompute(new string('1', Computation.MaximumLength + 1), out _, out var tooLong).ShouldBeFalse();
        tooLong.ShouldBe("It has 501 characters; at most 500 are read.");
    }

    [Theory]
    [InlineData("90/s * 1 year * 1 KB", "2.84 TB")]
    [InlineData("1M * 10 / day", "116/s")]
    [InlineData("10 MB/s", "10 MB/s")]
    [InlineData("3 * 20 min", "60 min")]
    public void Text_Result_IsAsPeopleReadIt(string computation, string text)
    {
        Computation.TryCompute(computation, out var result, out _).ShouldBeTrue();

        result.Text.ShouldBe(text);
    }
}
