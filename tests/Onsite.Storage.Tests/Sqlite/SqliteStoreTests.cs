using Onsite.Practice.Attempts;
using Onsite.Practice.Designs;
using Onsite.Practice.Learning;
using Onsite.Practice.Rounds;
using Onsite.Practice.Settings;
using Onsite.Storage.Sqlite;
using Onsite.Storage.Tests.Compliance;

namespace Onsite.Storage.Tests.Sqlite;

public sealed class SqliteAttemptStoreTests : AttemptStoreCompliance, IDisposable
{
    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    protected override Task<IAttemptStore> OpenEmptyAsync() => Task.FromResult<IAttemptStore>(new SqliteAttemptStore(_file.Open()));
}

public sealed class SqliteAttemptListTests : AttemptListCompliance, IDisposable
{
    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    protected override Task<IAttemptStore> OpenEmptyAsync() => Task.FromResult<IAttemptStore>(new SqliteAttemptStore(_file.Open()));
}

public sealed class SqliteSettingsStoreTests : SettingsStoreCompliance, IDisposable
{
    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    protected override Task<ISettingsStore> OpenEmptyAsync() => Task.FromResult<ISettingsStore>(new SqliteSettingsStore(_file.Open()));
}

public sealed class SqliteLearningStoreTests : LearningStoreCompliance, IDisposable
{
    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    protected override Task<ILearningStore> OpenEmptyAsync() => Task.FromResult<ILearningStore>(new SqliteLearningStore(_file.Open()));
}

public sealed class SqliteDesignStoreTests : DesignStoreCompliance, IDisposable
{
    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    protected override Task<IDesignStore> OpenEmptyAsync() => Task.FromResult<IDesignStore>(new SqliteDesignStore(_file.Open()));
}

public sealed class SqliteRoundStoreTests : RoundStoreCompliance, IDisposable
{
    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    protected override Task<IRoundStore> OpenEmptyAsync() => Task.FromResult<IRoundStore>(new SqliteRoundStore(_file.Open()));
}
