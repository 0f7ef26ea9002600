using Onsite.Evaluation.Grading;

namespace Onsite.Evaluation.Tests.Grading;

public sealed class CholeskyTests
{
    [Fact]
    public void Solve_TwoByTwo_EqualsTheClosedForm()
    {
        // The inverse of (4 1; 1 3) is (3 -1; -1 4) / 11.
        var x = Cholesky.Solve([[4, 1], [1, 3]], [5, -2]);
        x[0].ShouldBe(((3 * 5) + 2) / 11.0, 1e-12);
        x[1].ShouldBe((-5 + (4 * -2)) / 11.0, 1e-12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(60)]
    public void Solve_RandomPositiveDefinite_FulfilsTheEquations(int size)
    {
        var random = new SeededRandom((ulong)size);
        var factor = Enumerable.Range(0, size).Select(_ => Enumerable.Range(0, size).Select(_ => random.NextShare() - 0.5).ToArray()).ToArray();
        var matrix = Enumerable.Range(0, size).Select(i => Enumerable.Range(0, size).Select(j => factor[i].Zip(factor[j], (a, b) => a * b).Sum() + (i == j ? 0.5 : 0)).ToArray()).ToArray();
        var right = Enumerable.Range(0, size).Select(_ => random.NextShare()).ToArray();
        var x = Cholesky.Solve([.. matrix.Select(row => row.ToArray())], right);
        for (var i = 0; i < size; i++)
        {
            matrix[i].Zip(x, (a, b) => a * b).Sum().ShouldBe(right[i], 1e-9);
        }
    }

    [Fact]
    public void Solve_NotPositiveDefinite_Throws() => Should.Throw<ArgumentException>(() => Cholesky.Solve([[1, 2], [2, 1]], [1, 1]));
}
