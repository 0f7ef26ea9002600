namespace Onsite.Measurements;

/// <summary>What a measurement works on.</summary>
/// <param name="Root">The folder of the project.</param>
/// <param name="Data">The folder with the public data sets, as it was given by <c>--data</c> or ONSITE_DATA; null where neither was.</param>
internal sealed record Bench(string Root, string? Data)
{
    /// <summary>The name of the environment variable that gives the folder with the public data sets.</summary>
    public const string DataVariable = "ONSITE_DATA";

    /// <summary>The path of a file of a public data set.</summary>
    /// <param name="parts">Folder and name, below the data folder.</param>
    /// <exception cref="CannotMeasureException">No folder was given, or the file is not in it.</exception>
    public string DataFile(params string[] parts)
    {
        var name = string.Join('/', parts);
        if (Data is null)
        {
            throw new CannotMeasureException($"it reads {name}, which is not part of the project. Give the folder by --data FOLDER or {DataVariable}; docs/measurements.md says where to get it.");
        }

        var path = Path.Combine([Data, .. parts]);
        return File.Exists(path) ? path : throw new CannotMeasureException($"there is no {name} in {Data}. docs/measurements.md says where to get it.");
    }

    /// <summary>Checks that a set was read whole: a figure over other rows is another figure.</summary>
    /// <exception cref="CannotMeasureException">The count is not the expected one.</exception>
    public static void RequireCount(string what, int actual, int expected)
    {
        if (actual != expected)
        {
            throw new CannotMeasureException($"{what}: {actual} rows were read where {expected} are expected. The file is another version, or incomplete.");
        }
    }
}
