using Onsite.Documents;

namespace Onsite.Content.Files;

/// <summary>
/// A folder of content. Reads without leaving the root and without opening what is no plain file, and reports instead of throwing.
/// Names that begin with a dot belong to other programs and are passed over.
/// </summary>
internal sealed class ContentFolder
{
    private readonly string _path;
    private readonly string _realRoot;
    private readonly string _displayName;
    private readonly SortedSet<string> _files = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _folders = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    private ContentFolder(string path, string realRoot, string displayName, ContentLog log)
    {
        _path = path;
        _realRoot = realRoot;
        _displayName = displayName;
        Log = log;
        List();
    }

    /// <summary>Receives what is read here and what is wrong.</summary>
    public ContentLog Log { get; }

    /// <summary>The folder's own name.</summary>
    public string Name => _displayName[(_displayName.LastIndexOf('/') + 1)..];

    /// <summary>The folder as a whole, for diagnostics.</summary>
    public SourceLocation Location => new(_displayName.Length == 0 ? "." : _displayName);

    /// <summary>The names of the files in it, in ordinal order.</summary>
    public IReadOnlyCollection<string> FileNames => _files;

    /// <summary>The names of the folders in it, in ordinal order.</summary>
    public IReadOnlyCollection<string> FolderNames => _folders;

    /// <summary>Opens the root of all content.</summary>
    public static ContentFolder? OpenRoot(string path, ContentLog log)
    {
        try
        {
            if (path.Length > 0 && RealPath.Of(path) is { } real && Directory.Exists(real))
            {
                return new ContentFolder(real, real, string.Empty, log);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // Reported below, like a folder that is not there.
        }

        log.Diagnostics.Error(DiagnosticCodes.Unreadable, new SourceLocation("."), "The content folder cannot be read.", "Check that it exists and may be read.");
        return null;
    }

    /// <summary>The path of an entry as it stands in diagnostics, relative to the root and with '/'.</summary>
    public string PathOf(string name)
    {
        var printable = new string([.. name.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c)]);
        return _displayName.Length == 0 ? printable : $"{_displayName}/{printable}";
    }

    /// <summary>Opens a folder in this one, or reports that it is missing.</summary>
    /// <param name="name">The folder's name.</param>
    /// <param name="log">A log of its own, for a strand of its own; otherwise it writes into this folder's.</param>
    public ContentFolder? Enter(string name, ContentLog? log = null)
    {
        if (_folders.Contains(name))
        {
            return new ContentFolder(Path.Combine(_path, name), _realRoot, PathOf(name), log ?? Log);
        }

        ReportMissing(name, "folder", Severity.Error);
        return null;
    }

    /// <summary>Reads a file, or reports that it is missing.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="severity">How much it matters that the file is missing.</param>
    public SourceText? Read(string name, Severity severity = Severity.Error)
    {
        if (!_files.Contains(name))
        {
            ReportMissing(name, "file", severity);
            return null;
        }

        var path = Path.Combine(_path, name);
        var source = IsEmpty(path)
            ? new SourceText(PathOf(name), string.Empty)
            : SourceText.ReadFile(path, PathOf(name), Log.Diagnostics);
        if (source is not null)
        {
            Log.Sources.Add(source);
        }

        return source;
    }

    /// <summary>Warns of every entry that is not one of <paramref name="known"/>.</summary>
    public void RejectOthers(IReadOnlyCollection<string> known, Func<string, bool>? isKnownFile = null, Func<string, bool>? isKnownFolder = null)
    {
        var strays = _files.Where(f => isKnownFile?.Invoke(f) != true).Concat(_folders.Where(f => isKnownFolder?.Invoke(f) != true));
        foreach (var name in strays.Where(n => !known.Contains(n)))
        {
            var near = Spelling.Nearest(name, known);
            Log.Diagnostics.Warning(
                ContentCodes.StrayFile,
                new SourceLocation(PathOf(name)),
                "Nobody reads this.",
                near is null ? "Move it out of the content folder." : $"Did you mean '{near}'?");
        }
    }

    /// <summary>Pipes and devices have no length either, and opening one could wait for ever; what has no length is not opened.</summary>
    private static bool IsEmpty(string path)
    {
        try
        {
            var file = new FileInfo(RealPath.Of(path) ?? path);
            return file.Exists && file.Length == 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private void ReportMissing(string name, string what, Severity severity)
    {
        if (!_refused.Contains(name))
        {
            var at = new SourceLocation(PathOf(name));
            Log.Diagnostics.Add(new Diagnostic(ContentCodes.MissingFile, severity, at.File, 0, 0, $"The {what} is missing.", "Add it; docs/authoring.md says what it holds."));
        }
    }

    private void List()
    {
        try
        {
            foreach (var entry in new DirectoryInfo(_path).EnumerateFileSystemInfos().Where(e => !e.Name.StartsWith('.')))
            {
                if (entry.LinkTarget is not null && !(RealPath.Of(entry.FullName) is { } real && RealPath.IsWithin(real, _realRoot) && Path.Exists(real)))
                {
                    _refused.Add(entry.Name);
                    Log.Diagnostics.Error(ContentCodes.LinkLeavesRoot, new SourceLocation(PathOf(entry.Name)), "The link leads out of the content folder, or nowhere.", "Put a copy of the file here.");
                }
                else
                {
                    (entry.Attributes.HasFlag(FileAttributes.Directory) ? _folders : _files).Add(entry.Name);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.Diagnostics.Error(DiagnosticCodes.Unreadable, Location, "The folder cannot be read.", "Check that it may be listed.");
        }
    }
}
