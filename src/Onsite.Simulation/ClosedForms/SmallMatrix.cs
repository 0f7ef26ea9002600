namespace Onsite.Simulation.ClosedForms;

/// <summary>Square matrices of a few rows, as arrays: what a chain with a few phases takes.</summary>
internal static class SmallMatrix
{
    public static double[,] Of(int size, Func<int, int, double> entry)
    {
        var made = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                made[i, j] = entry(i, j);
            }
        }

        return made;
    }

    public static double[,] Identity(int size) => Of(size, (i, j) => i == j ? 1 : 0);

    public static double[,] Add(double[,] a, double[,] b, double times = 1) => Of(a.GetLength(0), (i, j) => a[i, j] + (times * b[i, j]));

    public static double[,] Multiply(double[,] a, double[,] b) => Of(a.GetLength(0), (i, j) => Enumerable.Range(0, a.GetLength(0)).Sum(k => a[i, k] * b[k, j]));

    public static double[] Multiply(double[] row, double[,] a) => [.. row.Select((_, j) => Enumerable.Range(0, row.Length).Sum(k => row[k] * a[k, j]))];

    /// <summary>By Gauss and Jordan, with the greatest pivot of each column.</summary>
    public static double[,] Inverse(double[,] a)
    {
        var size = a.GetLength(0);
        var left = (double[,])a.Clone();
        var right = Identity(size);
        for (var column = 0; column < size; column++)
        {
            var pivot = Enumerable.Range(column, size - column).MaxBy(r => Math.Abs(left[r, column]));
            for (var j = 0; j < size; j++)
            {
                (left[column, j], left[pivot, j]) = (left[pivot, j], left[column, j]);
                (right[column, j], right[pivot, j]) = (right[pivot, j], right[column, j]);
            }

            var head = left[column, column];
            for (var j = 0; j < size; j++)
            {
                left[column, j] /= head;
                right[column, j] /= head;
            }

            for (var row = 0; row < size; row++)
            {
                var factor = row == column ? 0 : left[row, column];
                for (var j = 0; j < size && factor != 0; j++)
                {
                    left[row, j] -= factor * left[column, j];
                    right[row, j] -= factor * right[column, j];
                }
            }
        }

        return right;
    }
}
