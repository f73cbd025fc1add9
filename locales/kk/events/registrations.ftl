event-mine-going = ✓ { $name }: тіркелген.
event-mine-waiting = ⏳ { $name }: кезекте. Алдында { $ahead } адам бар.
event-join = ✓ Тіркелу
event-leave = ✕ Қатыспаймын
event-join-child = ✓ Тіркеу: { $name }
event-leave-child = ✕ Алып тастау: { $name }
event-join-one = ➕ { $name }
event-leave-one = ✕ { $name }
event-done-going = Тіркелдіңіз! Күтеміз.
event-done-waiting = Орын толды: кезекке тұрдыңыз. Орын босаса, хабар келеді.
event-done-left = Тізімнен шықтыңыз.
event-already-in = Тізімде бұрыннан бар.
event-not-in = Тізімде жоқ.
event-seat-letter = 🎉 Орын босады! <b>{ $name }</b> енді тізімде: <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }
