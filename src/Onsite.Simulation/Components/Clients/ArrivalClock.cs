using Onsite.Simulation.Files.Scenarios;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Components.Clients;

/// <summary>
/// When the next request comes, of a stream whose rate changes: by inversion of the integral of the rate (E. Çinlar, "Introduction to Stochastic Processes", 1975, section 4.7), so that each request costs one
/// random number and none is drawn to be thrown away. Within a stretch the rate is a straight line; in bursts it is also multiplied by a factor that switches at exponential times (a Markov-modulated Poisson process).
/// </summary>
internal sealed class ArrivalClock
{
    private readonly IReadOnlyList<ProfilePart> _parts;
    private readonly Workload _workload;
    private readonly bool _isRegular;
    private readonly bool _hasBursts;
    private readonly RandomSource _random;
    private readonly RandomSource _bursts;
    private double _now;
    private int _part;
    private double _partStart;
    private bool _isBurst;
    private double _switchAt = double.PositiveInfinity;

    public ArrivalClock(Workload workload, RandomSource random, RandomSource bursts)
    {
        _parts = workload.Profile;
        _workload = workload;
        _isRegular = workload.Arrivals == "regular";
        _hasBursts = workload.Arrivals == "bursts";
        _random = random;
        _bursts = bursts;
        if (_hasBursts)
        {
            _isBurst = bursts.NextBoolean(workload.BurstShare);
            PlanSwitch();
        }
    }

    /// <summary>By what all rates are multiplied from the last arrival on; 1 as the profile says.</summary>
    public double Factor { get; set; } = 1;

    /// <summary>The next arrival, in seconds from the start; no end of time where none comes any more.</summary>
    public double Next()
    {
        var need = _isRegular ? 1 : _random.NextExponential();
        while (_part < _parts.Count)
        {
            var part = _parts[_part];
            var end = Math.Min(_partStart + part.Seconds, _switchAt);
            var multiple = Factor * BurstFactor;
            var slope = (part.To - part.From) / part.Seconds * multiple;
            var rate = ((part.From * multiple) + (slope * (_now - _partStart)));
            var length = end - _now;
            var area = (rate * length) + (slope * length * length / 2);
            if (need <= area)
            {
                // The smaller root of slope/2 t² + rate t = need, in the form that does not cancel.
                _now += 2 * need / (rate + Math.Sqrt(Math.Max(0, (rate * rate) + (2 * slope * need))));
                return _now;
            }

            need -= area;
            _now = end;
            if (end == _switchAt)
            {
                _isBurst = !_isBurst;
                PlanSwitch();
            }
            else
            {
                _partStart += part.Seconds;
                _part++;
            }
        }

        return double.PositiveInfinity;
    }

    private double BurstFactor => !_hasBursts ? 1 : _isBurst ? _workload.BurstFactor : (1 - (_workload.BurstShare * _workload.BurstFactor)) / (1 - _workload.BurstShare);

    private void PlanSwitch()
    {
        var mean = _isBurst ? _workload.BurstSeconds : _workload.BurstSeconds * (1 - _workload.BurstShare) / _workload.BurstShare;
        _switchAt = _now + (_bursts.NextExponential() * mean);
    }
}
