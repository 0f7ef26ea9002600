namespace Onsite.Evaluation.Grading;

/// <summary>Solves linear systems whose matrix is symmetric and positive definite.</summary>
internal static class Cholesky
{
    /// <summary>The x of A x = b.</summary>
    /// <param name="matrix">A, symmetric and positive definite; only its lower half is read. It is overwritten.</param>
    /// <param name="right">b.</param>
    /// <exception cref="ArgumentException">A is not positive definite.</exception>
    public static double[] Solve(double[][] matrix, IReadOnlyList<double> right)
    {
        var n = matrix.Length;
        for (var j = 0; j < n; j++)
        {
            for (var i = j; i < n; i++)
            {
                var sum = matrix[i][j];
                for (var k = 0; k < j; k++)
                {
                    sum -= matrix[i][k] * matrix[j][k];
                }

                if (i > j)
                {
                    matrix[i][j] = sum / matrix[j][j];
                }
                else
                {
                    matrix[j][j] = sum > 0 ? Math.Sqrt(sum) : throw new ArgumentException("The matrix is not positive definite.", nameof(matrix));
                }
            }
        }

        return BackSubstitute(matrix, ForwardSubstitute(matrix, right));
    }

    private static double[] ForwardSubstitute(double[][] lower, IReadOnlyList<double> right)
    {
        var x = new double[lower.Length];
        for (var i = 0; i < x.Length; i++)
        {
            var sum = right[i];
            for (var k = 0; k < i; k++)
            {
                sum -= lower[i][k] * x[k];
            }

            x[i] = sum / lower[i][i];
        }

        return x;
    }

    private static double[] BackSubstitute(double[][] lower, double[] x)
    {
        for (var i = x.Length - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < x.Length; k++)
            {
                x[i] -= lower[k][i] * x[k];
            }

            x[i] /= lower[i][i];
        }

        return x;
    }
}
