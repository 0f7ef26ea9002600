namespace Onsite.Server.Hosting;

/// <summary>Where things are when nobody says where.</summary>
public static class DefaultFolders
{
    /// <summary>The data folder of the XDG base directory specification: <c>$XDG_DATA_HOME/onsite</c>, or <c>~/.local/share/onsite</c>.</summary>
    public static string Data()
    {
        var home = Environment.GetEnvironmentVariable("XDG_DATA_HOME");
        var root = string.IsNullOrEmpty(home) || !Path.IsPathRooted(home) ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) : home;
        return Path.Combine(root, "onsite");
    }

    /// <summary>The content folder beside the program, or in the nearest folder above it.</summary>
    public static string Content() => FindAbove("content", "competencies.yaml");

    /// <summary>The built front end beside the program, or in the nearest folder above it.</summary>
    public static string Web() => FindAbove(Path.Combine("web", "dist"), "index.html");

    private static string FindAbove(string folder, string file)
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var candidate = Path.Combine(directory.FullName, folder);
            if (File.Exists(Path.Combine(candidate, file)))
            {
                return candidate;
            }
        }

        return Path.Combine(AppContext.BaseDirectory, folder);
    }
}
