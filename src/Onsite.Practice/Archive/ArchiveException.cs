namespace Onsite.Practice.Archive;

/// <summary>A file is no usable archive. The message tells a person why.</summary>
public sealed class ArchiveException : Exception
{
    /// <summary>Makes one with a message for people.</summary>
    public ArchiveException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a message for people and its cause.</summary>
    public ArchiveException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes one without a message.</summary>
    public ArchiveException()
    {
    }
}
