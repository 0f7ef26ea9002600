namespace Onsite.Simulation.Policies.Retries;

/// <summary>Lets retries be a share of calls at the most: each call earns a part of a retry, each retry spends a whole one. What is saved up is bounded, so that a quiet hour does not pay for a storm.</summary>
internal sealed class RetryBudget
{
    private const double MostSaved = 10;

    private readonly double _ratio;
    private double _saved = MostSaved;

    public RetryBudget(double ratio) => _ratio = ratio;

    /// <summary>A call was made.</summary>
    public void Earn() => _saved = Math.Min(MostSaved, _saved + _ratio);

    /// <summary>Whether a retry may be made; it is paid for.</summary>
    public bool TrySpend()
    {
        if (_saved < 1)
        {
            return false;
        }

        _saved--;
        return true;
    }
}
