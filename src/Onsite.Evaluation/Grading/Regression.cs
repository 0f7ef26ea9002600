namespace Onsite.Evaluation.Grading;

/// <summary>Makes a grade of features.</summary>
internal abstract class Regression
{
    /// <summary>The grade as a sum: a part that every answer gets, and what each feature adds to it or takes off.</summary>
    public abstract Prediction Predict(double[] features);
}

/// <summary>A grade and what it is the sum of.</summary>
/// <param name="Start">What it begins with, whatever the answer.</param>
/// <param name="Added">What each feature adds, by its number.</param>
internal sealed record Prediction(double Start, double[] Added)
{
    /// <summary>The grade, from 0 to 1.</summary>
    public double Value => Math.Clamp(Start + Added.Sum(), 0, 1);
}
