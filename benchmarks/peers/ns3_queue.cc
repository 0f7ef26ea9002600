// A peer in `./measure simulation-speed`: the same systems on the scheduler and the random variables of ns-3, with the mean time alone.
//
//   ns3_queue mm1|mm16|chain CUSTOMERS SEED   prints: mean seconds events
#include "ns3/core-module.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <string>
#include <vector>

using namespace ns3;

namespace
{

constexpr int STORE = 4;

struct Station
{
    int free;
    double mean;
    std::deque<int64_t> waiting;
};

bool isChain;
int left;
double between;
double sum;
long done, events;
std::vector<Station> stations;
Ptr<ExponentialRandomVariable> exponential;
Ptr<UniformRandomVariable> uniform;

double Draw(double mean)
{
    return exponential->GetValue(mean, 0);
}

void Come(int at, int64_t since);

void End(int64_t since)
{
    sum += (Simulator::Now().GetNanoSeconds() - since) * 1e-9;
    done++;
}

void CacheDone(int64_t since)
{
    events++;
    if (uniform->GetValue(0, 1) < 0.2)
    {
        Come(STORE, since);
    }
    else
    {
        End(since);
    }
}

void ServiceDone(int at, int64_t since)
{
    events++;
    Station& station = stations[at];
    if (station.waiting.empty())
    {
        station.free++;
    }
    else
    {
        int64_t next = station.waiting.front();
        station.waiting.pop_front();
        Simulator::Schedule(Seconds(Draw(station.mean)), &ServiceDone, at, next);
    }
    if (isChain && at < STORE)
    {
        Simulator::Schedule(Seconds(Draw(0.0005)), &CacheDone, since);
    }
    else
    {
        End(since);
    }
}

void Come(int at, int64_t since)
{
    Station& station = stations[at];
    if (station.free > 0)
    {
        station.free--;
        Simulator::Schedule(Seconds(Draw(station.mean)), &ServiceDone, at, since);
    }
    else
    {
        station.waiting.push_back(since);
    }
}

void Arrive()
{
    events++;
    if (--left > 0)
    {
        Simulator::Schedule(Seconds(Draw(between)), &Arrive);
    }
    Come(isChain ? static_cast<int>(uniform->GetInteger(0, 3)) : 0, Simulator::Now().GetNanoSeconds());
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 4)
    {
        return 2;
    }
    std::string name = argv[1];
    isChain = name == "chain";
    left = std::atoi(argv[2]);
    RngSeedManager::SetSeed(static_cast<uint32_t>(std::atoi(argv[3])));
    exponential = CreateObject<ExponentialRandomVariable>();
    uniform = CreateObject<UniformRandomVariable>();
    if (isChain)
    {
        stations.assign(4, Station{8, 0.010, {}});
        stations.push_back(Station{20, 0.040, {}});
        between = 1 / 2000.0;
    }
    else
    {
        stations.push_back(Station{name == "mm16" ? 16 : 1, 1, {}});
        between = 1 / (name == "mm16" ? 14.4 : 0.8);
    }
    Simulator::Schedule(Seconds(Draw(between)), &Arrive);
    auto began = std::chrono::steady_clock::now();
    Simulator::Run();
    std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    std::printf("%.9f %.6f %ld\n", sum / done, took.count(), events);
    Simulator::Destroy();
    return 0;
}
