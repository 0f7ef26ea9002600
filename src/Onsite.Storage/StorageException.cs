namespace Onsite.Storage;

/// <summary>The store cannot be used. The message tells a person what is wrong and what to do.</summary>
public sealed class StorageException : Exception
{
    /// <summary>Makes one with a message for people.</summary>
    public StorageException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a message for people and its cause.</summary>
    public StorageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes one without a message.</summary>
    public StorageException()
    {
    }
}
